import fc from 'fast-check';

/** Things people, scanners and broken clients really put into fields. */
const NASTY_TEXT = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  "'; DROP TABLE signature; --",
  "' OR '1'='1",
  '%_\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor}}',
  '#{7*7}',
  '../../../etc/passwd',
  '=HYPERLINK("http://evil.example")',
  '__proto__',
  'é'.repeat(300),
  'x'.repeat(100_000),
  '99999999999999999999',
  '-1',
  '1e309',
  'null',
  'NaN',
  '2013-02-30',
  '0000-00-00',
  '275760-09-14',
];

const nastyText = fc.oneof(fc.constantFrom(...NASTY_TEXT), fc.string({ unit: 'binary', maxLength: 60 }));

const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: nastyText },
  fc.constantFrom<unknown>(null, true, [], {}, 0, -1, 1.5, 2 ** 53, -(2 ** 31) - 1, 1e308, [[]], { a: { b: [null] } }),
  fc.array(nastyText, { maxLength: 4 }),
  fc.dictionary(nastyText, nastyText, { maxKeys: 3 }),
);

/** JSON Schema as the OpenAPI document has it, as far as this needs it. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  format?: string;
  minLength?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** A body that is right in most fields and nasty in some, so that it gets past the first check. */
export function nearlyValid(schema: JsonSchema | undefined, depth = 0): fc.Arbitrary<unknown> {
  if (!schema || depth > 5) return nastyValue;
  const good = valid(schema, depth);
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: nastyValue });
}

function valid(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => nearlyValid(choice, depth + 1)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, nearlyValid(inner, depth + 1)]),
        ),
      );
    case 'array':
      return fc.array(nearlyValid(schema.items, depth + 1), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.integer({ min: -5, max: 500 });
    case 'boolean':
      return fc.boolean();
    default:
      return validText(schema);
  }
}

function validText({ format, minLength = 1 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'email') return fc.constantFrom('a@b.example', 'ñandú@b.example', `${'a'.repeat(250)}@b.example`);
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2013-11-21', '9999-12-31', '0001-01-01');
  return fc.string({ unit: 'grapheme', minLength: Math.min(minLength, 20), maxLength: 40 });
}

/** What goes over the wire: JSON, JSON cut off, bytes that are no UTF-8, something else altogether. */
export const rawBody = (json: fc.Arbitrary<unknown>): fc.Arbitrary<BodyInit> =>
  fc.oneof(
    { weight: 5, arbitrary: json.map((value) => JSON.stringify(value) ?? 'undefined') },
    fc.tuple(json, fc.nat(40)).map(([value, cut]) => (JSON.stringify(value) ?? '').slice(0, -1 - cut)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
    fc.constantFrom<BodyInit>(
      '',
      '[',
      `${'['.repeat(5000)}`,
      '{"a":1e999}',
      '\ufeff{}',
      new Uint8Array([0xff, 0xfe, 0x7b, 0]),
    ),
  );

export const nastyHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'if-match': fc.constantFrom('"1"', 'W/"1"', '*', '""', '"9999999999"', '"-1"', 'x'.repeat(500)),
    'accept-language': fc.constantFrom('es', 'xx', '*;q=0', 'pt-BR,pt;q=0.9', ',,,', 'é'.normalize('NFC')),
    'content-type': fc.constantFrom(
      'application/json',
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'text/csv',
    ),
    'x-file-name': fc.constantFrom('roster.csv', '%', '%E0%A4%A', '../../x', 'a'.repeat(2000)),
  },
  { requiredKeys: ['content-type'] },
);

/** A path segment or query value: already escaped, mostly. */
export const nastySegment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('%', '%00', '%ff', '..%2f..', 'a'.repeat(3000), "'--", '%3Cscript%3E', '0', '-1', '1e9', 'null'),
  nastyText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 4000)),
);
