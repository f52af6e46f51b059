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
  ['D.D.H.H.', 'human-rights'],
  ['Der. Humanos', 'human-rights'],
  ['Salud y V.I.H.', 'health'],
  ['Confessionnel', 'faith'],
  ['Centro de pensamiento', 'research'],
  ['Laboratorio de ideas', 'research'],
  ['Estudio jurídico', 'legal-research'],
  ['Bufete', 'legal-research'],
  ['Red. de daños', 'harm-reduction'],
  ['Legalización de la marihuana', 'drug-policy'],
  ['Seg. ciudadana', 'public-security'],
  ['Crime victims', 'victims'],
  ['General', 'other'],
])('reads %s as %s', (text, type) => {
  expect(recogniseOrgType(text)).toBe(type);
});

test.each([
  ['Colectiva feminista', 'women'],
  ['Movimiento estudiantil', 'youth'],
  ['Federación sindical', 'union'],
  ['Movimiento de derechos humanos', 'human-rights'],
  ['Derechos de los pueblos indígenas', 'indigenous'],
  ['Direitos das vítimas', 'victims'],
  ['Derechos laborales', 'union'],
  ['Direitos trabalhistas', 'union'],
  ['Colectivo', 'network'],
  ['Movimiento social', 'network'],
  ['Defensa de derechos', 'human-rights'],
])('a body or rights of something are about that: %s is %s', (text, type) => {
  expect(recogniseOrgType(text)).toBe(type);
});

test.each([
  'Individuals',
  'Personas',
  'Pessoas',
  'Persona natural',
  'Pessoa física',
  'A título personal',
  'Ciudadana',
  'Citizen',
])('%s signs for nobody else', (text) => {
  expect(recogniseOrgType(text)).toBe('individual');
});

test.each([
  ['Participación ciudadana', undefined],
  ['Personas que usan drogas', 'harm-reduction'],
  ['Seguridad ciudadana', 'public-security'],
])('what is about persons is still an organisation: %s', (text, type) => {
  expect(recogniseOrgType(text)).toBe(type);
});

test('reads every code of its own', () => {
  for (const type of ORG_TYPES) expect(recogniseOrgType(type)).toBe(type);
});

test('does not know what is empty or says nothing of the kind', () => {
  expect(recogniseOrgType('')).toBeUndefined();
  expect(recogniseOrgType('Zapatería')).toBeUndefined();
});
