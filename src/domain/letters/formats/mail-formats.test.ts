import { describe, expect, it } from 'vitest';
import { everything, HOSTILE, letterFrom, paragraph, say, someFacts } from '../a-letter.support.ts';
import type { LetterBody } from '../letter-body.ts';
import { asHtmlMail } from './as-html-mail.ts';
import { asPlainMail } from './as-plain-mail.ts';

const mail = (body: LetterBody, options?: Parameters<typeof letterFrom>[1]) => {
  const { letter, frame } = letterFrom(body, options);
  return { html: asHtmlMail(letter, frame), plain: asPlainMail(letter, frame) };
};

/** The text of HTML as a browser has it, without one: every tag is known, so nothing else may look like one. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(\/?)([a-z0-9!]+)((?: [a-z-]+="[^"<>]*")*)( html)?>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Controls but the line break, and marks that turn directions. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u;
const seen = (text: string): string => text.toWellFormed().replaceAll(new RegExp(UNSEEN, 'gu'), '');
const flat = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

describe('a letter as an HTML mail', () => {
  it('says its language, its parts in order, its notes once, and where it is checked', () => {
    const { html } = mail(everything());
    expect(html.startsWith('<!doctype html><html lang="es" dir="ltr">')).toBe(true);
    const text = textOf(html.slice(html.indexOf('<body')));
    const order = [
      'Frenar la guerra',
      '23 de diciembre de 2013',
      'Señora Ministra o Señor Ministro del Interior',
      'Seguimiento de nuestra carta',
      'Señora Ministra o Señor Ministro:',
      'Título Palabras',
      'Punto Palabras',
      'Lo que pedimos',
      'Sólo Uruguay.',
      'Firmantes',
      'Argentina',
      'Notas',
      'Nota Palabras',
      'Declaración, versión 2 · Referencia K7QM-4T2P',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      JSON.stringify(places),
    ).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain('Sólo Chile.');
    expect(html.match(/id="note-\d+"/g)).toEqual(['id="note-1"', 'id="note-2"', 'id="note-3"']);
    expect(html).toContain('<a href="https://example.org/a?b=c&amp;d=e">enlace Palabras</a>');
    expect(html).toContain(`href="https://desk.example.org/check/K7QM-4T2P"`);
    expect(html.match(/<h1 /g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="col"/);
  });

  it('sets neither paper nor ink, so that dark and light readers keep theirs, and fits a phone', () => {
    const { html } = mail(everything());
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('width=device-width');
    // A field without a value is marked on paper of its own, with ink of its own.
    expect(html).not.toMatch(/style="(?:[^"]*;)?(?:color|background)/);
    expect(html).not.toMatch(/ width="\d+(?:px)?"/);
  });

  it.each(Object.entries(HOSTILE))('has %s as text', (_, text) => {
    const facts = someFacts();
    const [first, ...others] = facts.signatories.named;
    if (!first) throw new Error('names expected');
    const hostile = { ...facts, signatories: { ...facts.signatories, named: [{ ...first, name: text }, ...others] } };
    const { html } = mail(everything(text), { subject: text, facts: hostile });
    expect(flat(textOf(html)).split(flat(seen(text))).length).toBeGreaterThan(6);
    expect(html.match(/<script|<img|onerror="/g)).toBeNull();
    expect(html).not.toMatch(UNSEEN);
    expect(html.isWellFormed()).toBe(true);
  });

  it('leads nowhere but where a link may', () => {
    const { html } = mail(everything());
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    for (const target of targets) expect(target).toMatch(/^(https:\/\/|#note-\d+$)/);
  });

  it('names nobody twice where the text has the list itself', () => {
    const own = paragraph({ type: 'mergeField', attrs: { field: 'signatories.list' } });
    const { html, plain } = mail({ type: 'doc', content: [own] });
    expect(html.split('Organización sintética número 7<').length).toBe(2);
    expect(plain.match(/número 7\n/g)).toHaveLength(1);
    expect(mail({ type: 'doc', content: [paragraph(say('x'))] }).plain.match(/número 7\n/g)).toHaveLength(1);
  });

  it('says with each name what it does not endorse, and how many stand unnamed', () => {
    const { html, plain } = mail(everything());
    for (const text of [textOf(html), plain.replaceAll(/\n\s+/g, ' ')]) {
      expect(text).toContain('Organización sintética número 4 (con reserva sobre la demanda 2)');
      expect(text.replaceAll('\n', ' ')).toContain('2 organizaciones más respaldan la declaración');
    }
  });
});

describe('a letter as a plain mail', () => {
  it('reads as a letter', () => {
    const { plain } = mail(everything(), { facts: someFacts({ names: 2 }) });
    expect(plain).toMatchInlineSnapshot(`
      "Frenar la guerra

      23 de diciembre de 2013

      Señora Ministra o Señor Ministro del Interior
      Ministerio del Interior
      Uruguay

      Seguimiento de nuestra carta
      ============================

      Señora Ministra o Señor Ministro:

      Título Palabras
      ---------------

      Palabras
      enlace Palabras <https://example.org/a?b=c&d=e>[1][2] y otra vez[1]

      - Punto Palabras

      1. uno Palabras
         más
      2. dos Palabras
         más

      Demandas
      --------

      1. Demanda una es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.[3]

      2. Demanda dos es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.

      3. Demanda tres es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.

      Sólo Uruguay.

      1. Demanda una es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.[3]
      2. Demanda dos es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.
      3. Demanda tres es
         Primer párrafo de lo que pedimos.
         Segundo párrafo de lo que pedimos.

      Atentamente,

      Firmantes
      ---------

      4 organizaciones de 2 países. 2 organizaciones más respaldan la
      declaración sin ser nombradas aquí.

      Argentina
      - Organización sintética número 1

      Bolivia
      - Organización sintética número 2

      Notas
      -----

      [1] Nota Palabras
      [2] Son 4
      [3] Un hecho sintético (Informe, 2 de enero de 2013).

      -- 
      Declaración, versión 2 · Referencia K7QM-4T2P
      Cualquier persona puede comprobar aquí la fecha, la declaración y las
      cifras de esta carta:
      https://desk.example.org/check/K7QM-4T2P
      "
    `);
  });

  it('has no line of more than 72 signs where words can be parted', () => {
    const { plain } = mail(everything('palabra '.repeat(60)));
    const long = plain.split('\n').filter((line) => line.length > 72);
    expect(long).toEqual([]);
  });

  it.each(Object.entries(HOSTILE))('has %s as text', (_, text) => {
    const { plain } = mail(everything(text), { subject: text });
    expect(flat(plain)).toContain(flat(seen(text)));
    expect(plain).not.toMatch(UNSEEN);
  });
});
