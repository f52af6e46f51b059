import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { SavedViews } from '../../shared/views/saved-views.tsx';
import { AddSignatory } from './add-signatory.tsx';
import { BesideList } from './beside-list.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { useSelection } from './bulk/use-selection.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Counted, ListChanged, ListEnd } from './list-notes.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { signatoryList, signatoryQueries } from './queries.ts';
import classes from './signatories.module.css';
import { SignatoryTable } from './signatory-table.tsx';
import { useSignatoryPages } from './use-signatory-pages.ts';

/** Everyone who signed, in whatever state; one of them open beside the list. */
export function SignatoriesPage() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const [{ open, ...filters }, change] = useUrlState(signatoryList);
  // What is typed shows at once; the list follows when it can.
  const asked = useDeferredValue(filters);
  const list = useSignatoryPages(campaign, asked);
  const selection = useSelection(list.query.data);
  const { data: counts } = useQuery(signatoryQueries.counts(campaign, asked));
  const [adding, add] = useDisclosure(false);
  const mayWrite = useMay('signatory.write');
  const mayMerge = useMay('duplicate.read');
  const mayImport = useMay('import.read');
  const mayVerify = useMay('signatory.verify');
  const desk = useRef<HTMLDivElement>(null);
  const openOne = useCallback((id: string) => change({ open: id }), [change]);
  const close = () => {
    change({ open: '' });
    desk.current?.querySelector<HTMLElement>(`[data-signatory="${CSS.escape(open)}"]`)?.focus();
  };
  return (
    <Page
      title={t('signatories.title')}
      purpose={t('signatories.purpose')}
      actions={
        <>
          <SavedViews room="signatories" search={signatoryList.write(filters)} />
          <ExportButton campaign={campaign} filters={filters} total={counts?.total} />
          {mayVerify && (
            <Button
              component={Link}
              to={paths.verification(campaign)}
              leftSection={<IconCheck size={16} aria-hidden />}
            >
              {t('signatories.verify.open')}
            </Button>
          )}
          {mayMerge && (
            <Button component={Link} to={paths.duplicates(campaign)} leftSection={<IconCopy size={16} aria-hidden />}>
              {t('signatories.duplicates')}
            </Button>
          )}
          {mayImport && (
            <Button component={Link} to={paths.imports(campaign)} leftSection={<IconUpload size={16} aria-hidden />}>
              {t('signatories.import')}
            </Button>
          )}
          {mayWrite && (
            <Button variant="filled" onClick={add.open} leftSection={<IconPlus size={16} aria-hidden />}>
              {t('signatories.add.button')}
            </Button>
          )}
        </>
      }
    >
      <FilterBar filters={filters} facets={counts?.facets} demands={counts?.demands ?? []} onChange={change} />
      <div className={classes.desk} data-open={open !== '' || undefined}>
        <div ref={desk} aria-busy={list.query.isPlaceholderData} className={classes.list}>
          <QueryPanel
            title={t('signatories.listed')}
            actions={counts && <Counted total={counts.total} />}
            query={list.query}
            lines={12}
            isEmpty={(rows) => rows.length === 0}
            empty={<NothingListed filters={filters} onClear={change} onAdd={mayWrite ? add.open : undefined} />}
          >
            {(rows) => (
              <>
                {mayWrite && (
                  <BulkBar campaign={campaign} selection={selection} filters={filters} total={counts?.total} />
                )}
                {list.isOld && <ListChanged onRenew={list.renew} />}
                <SignatoryTable
                  rows={rows}
                  total={counts?.total}
                  open={open}
                  sort={filters.sort}
                  dir={filters.dir}
                  onSort={(sort, dir) => change({ sort, dir })}
                  onOpen={openOne}
                  onNearEnd={list.readOn}
                  selection={mayWrite ? selection : undefined}
                />
                <ListEnd list={list} />
              </>
            )}
          </QueryPanel>
        </div>
        {open !== '' && <BesideList key={open} campaign={campaign} id={open} onClose={close} />}
      </div>
      {mayWrite && (
        <AddSignatory
          campaign={campaign}
          opened={adding}
          demands={counts?.demands ?? []}
          onClose={add.close}
          onOpenOne={(id) => {
            add.close();
            openOne(id);
          }}
        />
      )}
    </Page>
  );
}
