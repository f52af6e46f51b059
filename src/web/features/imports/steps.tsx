import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

const STEPS = ['file', 'columns', 'rows', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the four steps one is. */
export function Steps({ at }: { at: Step }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps} aria-label={t('imports.steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          data-done={index < STEPS.indexOf(at) || undefined}
        >
          <b aria-hidden>{index + 1}</b>
          {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
