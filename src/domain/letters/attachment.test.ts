import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentName, isAttachable } from './attachment.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an attachment', () => {
  it.each([
    ['application/pdf', '%PDF-1.7', true],
    ['application/pdf', 'MZ not a PDF', false],
    ['text/plain', 'anything', true],
    ['text/html', '<p>', false],
    ['__proto__', '', false],
  ])('of type %s beginning with %s may go along: %s', (type, content, may) => {
    expect(isAttachable(type, bytes(content))).toBe(may);
  });

  it.each([
    ['carta.pdf', 'carta.pdf'],
    ['C:\\Users\\ana\\carta.pdf', 'carta.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\r\nBcc: x@example.org.pdf', 'aBcc_ x@example.org.pdf'],
    ['.pdf', 'pdf'],
    ['', 'attachment'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(120)}.pdf`],
    ['gpj.\u202Efdp', 'gpj.fdp'],
  ])('called %j is named %j', (given, name) => {
    expect(attachmentName(given)).toBe(name);
  });

  it('has a name without folders and control characters, whatever it was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = attachmentName(given);
        expect(name).not.toMatch(/[\p{Cc}/\\"]/u);
        expect(name.length).toBeGreaterThan(0);
      }),
    );
  });
});
