import { expect, test } from 'vitest';
import { ORG_TYPES } from './org-type.ts';
import { recogniseOrgType } from './recognise-org-type.ts';

test.each([
  ['DD.HH.', 'human-rights'],
  ['Direitos humanos', 'human-rights'],
  ['Política de drogas', 'drug-policy'],
  ['Redução de danos', 'harm-reduction'],
  ['Asistencia legal', 'legal-research'],
  ['Jurídica', 'legal-research'],
  ['Universidad / investigación', 'research'],
  ['Women’s rights', 'women'],
  ['Derechos de las mujeres', 'women'],
  ['Saúde', 'health'],
  ['Faith-based', 'faith'],
  ['Rede', 'network'],
  ['Seguridad ciudadana', 'public-security'],
  ['Pueblos originarios', 'indigenous'],
  ['Jóvenes', 'youth'],
  ['Sindicato', 'union'],
  ['Familiares de víctimas', 'victims'],
  ['Desarrollo', 'development'],
  ['Otra', 'other'],
  ['Religosa', 'faith'],
])('reads %s as %s', (text, type) => {
  expect(recogniseOrgType(text)).toBe(type);
});

test('reads every code of its own', () => {
  for (const type of ORG_TYPES) expect(recogniseOrgType(type)).toBe(type);
});

test('does not know what is empty or says nothing of the kind', () => {
  expect(recogniseOrgType('')).toBeUndefined();
  expect(recogniseOrgType('Zapatería')).toBeUndefined();
});
