export * from './audit.ts';
export * from './auth.ts';
export * from './campaigns.ts';
export * from './consent.ts';
export * from './letters.ts';
export * from './officials.ts';
export * from './signatories.ts';
