/** Words of the shared parts: buttons, states of panels, charts. */
const texts = {
  action: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    remove: 'Remove',
    edit: 'Edit',
    open: 'Open',
    download: 'Download',
    clear: 'Clear',
    back: 'Back',
  },
  panel: {
    actions: 'Actions',
    loading: 'Loading',
    failed: 'This could not be loaded',
    broken: 'This part failed to show',
    empty: 'Nothing here yet',
  },
  chart: {
    view: 'Show as',
    chart: 'Chart',
    table: 'Table',
    exportCsv: 'Save as CSV',
    total: 'Total',
    goal: 'goal {{count}}',
    drawing: 'Drawing the chart',
    openList: 'Open the list',
  },
  diff: { added: 'added', removed: 'removed', endOf: 'end of change', none: 'No difference' },
  paging: { label: 'Pages', range: '{{from}}–{{to}} of {{total}}', previous: 'Previous', next: 'Next' },
  form: { required: 'required', optional: 'optional', unsaved: 'There are changes that are not saved.' },
  live: {
    lost: 'Not connected: what you see may be old.',
    back: 'Connected again: everything is up to date.',
    editing_one: '{{names}} is editing this too',
    editing_other: '{{names}} are editing this too',
    reading_one: '{{names}} is reading this',
    reading_other: '{{names}} are reading this',
  },
  error: {
    network: 'The server could not be reached. Check the connection and try again.',
    unknown: 'Something unexpected happened. Try again.',
    title: 'That did not work',
  },
};

export default texts;
