import { html } from 'hono/html';
import type { Locale } from '../../domain/locale/locale.ts';
import type { VersionRow } from '../statements/read-versions.ts';
import type { Html } from './layout.ts';
import { publicPaths } from './paths.ts';
import { PUBLIC_WORDS } from './words.ts';

interface Check {
  campaign: string;
  version: Pick<VersionRow, 'number' | 'sha256'>;
  locale: Locale;
  publicUrl: string;
}

/** The hash, and how anyone computes it again without a program of ours. */
export function checkPanel({ campaign, version: { number, sha256 }, locale, publicUrl }: Check): Html {
  const words = PUBLIC_WORDS[locale];
  const [get, compute, compare] = words.checkSteps;
  const json = publicPaths.json(campaign, number);
  return html`<section class="panel" aria-labelledby="check"><h2 id="check">${words.check}</h2>
<p>${words.checkIntro}</p>
<p><strong>SHA-256</strong> <span class="hash">${sha256}</span></p>
<ol><li><a href="${json}">${get}</a></li>
<li>${compute}<pre>curl -s ${publicUrl}${json} | jq -cjS .content | sha256sum</pre></li>
<li>${compare}</li></ol></section>`;
}
