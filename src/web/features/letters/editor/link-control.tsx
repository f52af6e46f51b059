import { Button, Group, Popover, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLinkTarget } from '../../../../domain/letters/link-target.ts';

/** Lets the chosen words lead to a page or a mail address; what leads nowhere, or runs something, is refused in words. */
export function LinkControl({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [href, setHref] = useState('');
  const [wrong, setWrong] = useState(false);
  const isLink = editor.isActive('link');
  const open = () => {
    setHref(String(editor.getAttributes('link').href ?? ''));
    setWrong(false);
    setOpened(!opened);
  };
  const set = () => {
    const address = withScheme(href.trim());
    if (!isLinkTarget(address)) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without chosen words the address itself is what one reads.
    if (editor.state.selection.empty && !isLink)
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} withinPortal trapFocus position="bottom-start" width={320}>
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t('letters.editor.link')}
          title={t('letters.editor.link')}
          active={isLink}
          onClick={open}
        >
          <IconLink size={16} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            set();
          }}
        >
          <TextInput
            data-autofocus
            label={t('letters.editor.linkAddress')}
            placeholder="https://"
            value={href}
            onChange={({ currentTarget }) => {
              setHref(currentTarget.value);
              setWrong(false);
            }}
            error={wrong && t('letters.editor.linkWrong')}
          />
          <Group gap={6} mt={8} justify="flex-end">
            {isLink && (
              <Button
                size="compact-sm"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  setOpened(false);
                }}
              >
                {t('letters.editor.linkRemove')}
              </Button>
            )}
            <Button size="compact-sm" variant="filled" type="submit">
              {t('letters.editor.linkSet')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** People write "example.org" and "ana@example.org". */
function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
