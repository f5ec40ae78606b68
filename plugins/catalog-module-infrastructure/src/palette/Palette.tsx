import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchResult } from '@backstage/plugin-search-common';
import {
  Highlighted,
  PaletteCommand,
  useFailureText,
  useLanguage,
} from '@rackstage/ui';
import { RiCornerDownLeftLine, RiSearchLine } from '@remixicon/react';
import { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useNavigate } from 'react-router-dom';
import { titleIn } from '../search/documents';
import { ResultIcon } from '../search/ResultIcon';
import { useDocumentWords } from '../search/useDocumentWords';
import { infrastructureTranslationRef } from '../translations/ref';
import styles from './palette.module.css';
import { useFound } from './useFound';
import { useRecent } from './useRecent';

/** Finds anything and goes to it, and runs what the person may do. */
export function Palette(props: {
  isOpen: boolean;
  text: string;
  commands: PaletteCommand[];
  onText: (text: string) => void;
  onClose: () => void;
}) {
  const { isOpen, onClose } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      isDismissable
    >
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={t('palette.title')}>
          <Content {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Content(props: Parameters<typeof Palette>[0]) {
  const { text, commands, onText, onClose } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const navigate = useNavigate();
  const { results, isLate, error } = useFound(text);
  const { recent, remember } = useRecent();
  const isAsked = text.trim() !== '';
  const go = (location: string) => {
    onClose();
    navigate(location);
  };
  const run = (command: PaletteCommand) => {
    onClose();
    command.run();
  };
  const open = (result: SearchResult) => {
    remember(result);
    go(result.document.location);
  };
  const openAll = () => go(`/search?query=${encodeURIComponent(text.trim())}`);
  /** The first that is offered, or all results while they are not there yet. */
  const onEnter = () => {
    if (commands.length > 0) {
      run(commands[0]);
    } else if (results.length > 0 && !isLate) {
      open(results[0]);
    } else if (isAsked) {
      openAll();
    }
  };
  return (
    // What is offered changes after a key press: a focus set by it would end up on another thing.
    <Autocomplete
      inputValue={text}
      onInputChange={onText}
      disableAutoFocusFirst
    >
      <SearchField
        className={styles.field}
        aria-label={t('palette.title')}
        autoFocus
      >
        <RiSearchLine size={20} aria-hidden />
        <Input
          className={styles.input}
          placeholder={t('palette.placeholder')}
          maxLength={200}
          onKeyDown={event => {
            const isChosen = event.currentTarget.hasAttribute(
              'aria-activedescendant',
            );
            // Within Hangul that is being put together, Enter only ends that.
            const isComposing = event.nativeEvent.isComposing;
            if (event.key === 'Enter' && !isChosen && !isComposing) {
              event.preventDefault();
              onEnter();
            }
          }}
        />
      </SearchField>
      <ListBox
        className={styles.list}
        aria-label={t('palette.offered')}
        selectionMode="none"
        renderEmptyState={() => (
          <Nothing isAsked={isAsked} isLate={isLate} error={error} />
        )}
      >
        {isAsked && commands.length > 0 && (
          <Section title={t('palette.commands')}>
            {commands.map(command => (
              <Item
                key={command.id}
                id={`command:${command.id}`}
                text={command.title}
                icon={command.icon}
                detail={command.description}
                isDestructive={command.isDestructive}
                onAction={() => run(command)}
              />
            ))}
          </Section>
        )}
        {isAsked && results.length > 0 && (
          <Section title={t('palette.results')}>
            {results.map(result => (
              <Result
                key={result.document.location}
                result={result}
                onAction={() => open(result)}
              />
            ))}
            <Item
              id="all"
              text={t('palette.all', { text: text.trim() })}
              icon={<RiCornerDownLeftLine size={18} aria-hidden />}
              onAction={openAll}
            />
          </Section>
        )}
        {!isAsked && recent.length > 0 && (
          <Section title={t('palette.recent')}>
            {recent.map(({ type, title, location }) => (
              <Item
                key={location}
                id={`recent:${location}`}
                text={title}
                icon={<ResultIcon result={{ type, document: {} }} />}
                onAction={() => go(location)}
              />
            ))}
          </Section>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function Nothing(props: { isAsked: boolean; isLate: boolean; error?: Error }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const failureText = useFailureText();
  const { isAsked, isLate, error } = props;
  const words = () => {
    if (!isAsked) {
      return t('palette.hint');
    }
    if (isLate) {
      return t('palette.searching');
    }
    return error ? failureText(error) : t('search.nothing');
  };
  return (
    <p className={styles.nothing} role="status">
      {words()}
    </p>
  );
}

function Section(props: { title: string; children: ReactNode }) {
  return (
    <ListBoxSection className={styles.section}>
      <Header className={styles.header}>{props.title}</Header>
      {props.children}
    </ListBoxSection>
  );
}

function Result(props: { result: SearchResult; onAction: () => void }) {
  const { result, onAction } = props;
  const words = useDocumentWords();
  const { location } = result.document;
  const { highlight } = result;
  const title = titleIn(result, useLanguage());
  const isMarked = highlight && title === result.document.title;
  return (
    <Item
      id={location}
      text={title}
      icon={<ResultIcon result={result} />}
      detail={words.describe(result)}
      onAction={onAction}
    >
      {isMarked ? (
        <Highlighted {...highlight} text={highlight.fields.title} />
      ) : (
        title
      )}
    </Item>
  );
}

function Item(props: {
  id: string;
  text: string;
  icon?: ReactNode;
  detail?: string;
  isDestructive?: boolean;
  onAction: () => void;
  children?: ReactNode;
}) {
  const { id, text, icon, detail, isDestructive, onAction, children } = props;
  return (
    <ListBoxItem
      id={id}
      textValue={text}
      className={styles.item}
      data-destructive={isDestructive || undefined}
      onAction={onAction}
    >
      {icon}
      <span className={styles.name}>{children ?? text}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </ListBoxItem>
  );
}
