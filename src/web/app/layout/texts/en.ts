/** Words of the frame around every screen: navigation, account menu, error pages. */
const texts = {
  productName: 'Countersign',
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    open: 'Open navigation',
    close: 'Close navigation',
    overview: 'Overview',
    demands: 'Demands',
    statement: 'Statement',
    signatories: 'Signatories',
    organizations: 'Organisations',
    officials: 'Officials',
    letters: 'Letters',
    coalition: 'Coalition',
    team: 'Team',
    audit: 'Audit',
    settings: 'Settings',
    follows: 'Follows',
    followedBy: 'Followed by',
    openLetter: 'Open letter · {{place}} {{year}}',
  },
  account: {
    menu: 'Account of {{name}}',
    label: 'Account:',
    language: 'Language',
    scheme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    signOut: 'Sign out',
  },
  notFound: {
    title: 'Nothing at this address',
    purpose: 'The page may have moved, or the link is incomplete.',
    home: 'Go to the overview',
  },
  fault: {
    title: 'This page failed to open',
    notPermitted: 'This page is not for your role',
    reload: 'Reload the page',
  },
  noCampaign: {
    title: 'No campaign yet',
    purpose: 'Everything here belongs to a campaign, and there is none.',
    hint: 'Run the first-run set-up, or ask an administrator.',
  },
  role: {
    administrator: 'Administrator',
    organiser: 'Organiser',
    translator: 'Translator',
    viewer: 'Viewer',
  },
};

export default texts;
