import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../shared/api/api-error.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { letterQueries } from '../queries.ts';
import type { ShownProps } from './letter-preview.tsx';
import { pageAddress, readyAddress } from './page-images.ts';
import classes from './preview.module.css';
import { Sheet } from './sheet.tsx';

/** Typing goes on for so long before the pages are asked for. */
const PAUSE_MS = 25;

/**
 * The very pages of the PDF. While they are being set the last ones of this office stay; before there are any, and where
 * nothing sets pages, the letter is drawn by the browser.
 */
export function Pages(props: ShownProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { place, office, locale, text, known } = props;
  const [typed] = useDebouncedValue(text, PAUSE_MS);
  const [isNotHere, setNotHere] = useState(__DEMO__);
  const query = useQuery({ ...letterQueries.pages(place, office.id, locale, typed, known), enabled: !isNotHere });
  const pages = query.data?.pages;
  // Where nothing sets pages, they are asked for once and not with every word.
  if (isApiError(query.error, 'document.unavailable') && !isNotHere) setNotHere(true);
  if (!pages) {
    return (
      <>
        {(query.error || isNotHere) && (
          <p className={classes.notSet} role="status">
            {isNotHere ? t('letters.preview.notSetHere') : say(query.error)}{' '}
            {!isNotHere && (
              <Button size="compact-xs" onClick={() => void query.refetch()}>
                {t('shared.action.retry')}
              </Button>
            )}
          </p>
        )}
        <Sheet letter={props.letter} />
      </>
    );
  }
  return (
    <div className={classes.pages} aria-busy={query.isPlaceholderData}>
      {numbered(pages).map(({ number, svg }) => (
        <Page
          key={number}
          svg={svg}
          isFirst={number === 1}
          alt={t('letters.preview.page', { number, count: pages.length })}
        />
      ))}
    </div>
  );
}

/** The first page is drawn with the words around it; those that one has to scroll to, when one does. */
function Page({ svg, alt, isFirst }: { svg: string; alt: string; isFirst: boolean }) {
  const ready = readyAddress(svg);
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (ready !== undefined) return;
    const address = pageAddress(svg);
    setMade(address);
    return () => URL.revokeObjectURL(address);
  }, [svg, ready]);
  const address = ready ?? made;
  return address ? (
    <img
      src={address}
      alt={alt}
      className={classes.page}
      decoding={isFirst ? 'sync' : 'async'}
      loading={isFirst ? 'eager' : 'lazy'}
    />
  ) : null;
}

/** A page has no name but its number. */
const numbered = (pages: readonly string[]) => pages.map((svg, before) => ({ svg, number: before + 1 }));
