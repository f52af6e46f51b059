import { useTranslation } from 'react-i18next';

export function useEditorLabels() {
  const { t } = useTranslation();
  return {
    boldControlLabel: t('letters.editor.bold'),
    italicControlLabel: t('letters.editor.italic'),
    h2ControlLabel: t('letters.editor.heading'),
    h3ControlLabel: t('letters.editor.smallHeading'),
    bulletListControlLabel: t('letters.editor.bullets'),
    orderedListControlLabel: t('letters.editor.numbers'),
    undoControlLabel: t('letters.editor.undo'),
    redoControlLabel: t('letters.editor.redo'),
  };
}
