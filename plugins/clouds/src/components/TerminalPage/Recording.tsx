import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  Text,
} from '@backstage/ui';
import {
  CloudsClient,
  RecordingPart,
  TerminalSession,
} from '@rackstage/plugin-clouds-common';
import { downloadText, FailurePanel } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import type { Terminal } from '@xterm/xterm';
import { useEffect, useRef, useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import { EndReason, newTerminal } from './openTerminal';
import styles from './TerminalPage.module.css';

/** Milliseconds between two steps while it plays. */
const stepMilliseconds = 50;

/** What a terminal showed, in its own time. */
export function Recording(props: {
  session: TerminalSession;
  onClose: () => void;
}) {
  const { session, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { data, error } = useQuery({
    // Each reading is audited: once for each time that somebody looks.
    queryKey: [`${cloudsKey}-recording`, session.id],
    queryFn: () => readWhole(api, session.id),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={900}>
      <DialogHeader>{t('sessions.recording')}</DialogHeader>
      <DialogBody>
        {error && <FailurePanel error={error} />}
        {data?.events.length === 0 && <Text as="p">{t('sessions.empty')}</Text>}
        {data && session.endReason && isCut(session.endReason) && (
          <Alert
            status="warning"
            icon
            title={t('sessions.cut')}
            description={t(`endReason.${session.endReason as EndReason}`)}
          />
        )}
        {data && session.state === 'open' && (
          <Alert status="info" icon title={t('sessions.goesOn')} />
        )}
        {data && data.events.length > 0 && (
          <Player recording={data} session={session} />
        )}
      </DialogBody>
    </Dialog>
  );
}

/** The terminal may have shown more than was recorded. */
const isCut = (endReason: string) =>
  ['PortalLost', 'PortalFailed', 'RecordingFull'].includes(endReason);

function Player(props: { recording: RecordingPart; session: TerminalSession }) {
  const { recording, session } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const screen = useRef<HTMLDivElement>(null);
  const [terminal, setTerminal] = useState<Terminal>();
  const [position, setPosition] = useState(0);
  const [isPlaying, setPlaying] = useState(true);
  const shown = useRef(0);
  const length = recording.events.at(-1)?.at ?? 0;
  useEffect(() => {
    let dispose = () => {};
    let isGone = false;
    void newTerminal(screen.current!, t('sessions.recording')).then(made => {
      dispose = made.dispose;
      made.terminal.options.disableStdin = true;
      made.terminal.resize(recording.header.width, recording.header.height);
      if (isGone) {
        dispose();
      } else {
        setTerminal(made.terminal);
      }
    });
    return () => {
      isGone = true;
      dispose();
    };
  }, [recording, t]);
  useEffect(() => {
    if (terminal) {
      shown.current = showUntil(terminal, recording, position, shown.current);
    }
  }, [terminal, recording, position]);
  useEffect(() => {
    if (!isPlaying || position >= length) {
      return undefined;
    }
    const timer = setTimeout(
      () =>
        setPosition(before =>
          Math.min(length, before + stepMilliseconds / 1000),
        ),
      stepMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, position, length]);
  return (
    <div className={styles.stack}>
      <div ref={screen} className={styles.recording} />
      <div className={styles.controls}>
        <Button
          size="small"
          variant="secondary"
          onPress={() => {
            if (position >= length) {
              setPosition(0);
            }
            setPlaying(!isPlaying || position >= length);
          }}
        >
          {t(
            isPlaying && position < length ? 'sessions.pause' : 'sessions.play',
          )}
        </Button>
        <input
          type="range"
          aria-label={t('sessions.position')}
          min={0}
          max={length}
          step={0.1}
          value={position}
          onChange={({ target }) => setPosition(Number(target.value))}
        />
        <Text variant="body-small">
          {t('sessions.time', {
            position: position.toFixed(1),
            length: length.toFixed(1),
          })}
        </Text>
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            downloadText(
              `${session.instance.name}-${session.id}.cast`,
              'application/x-asciicast',
              toAsciicast(recording),
            )
          }
        >
          {t('sessions.download')}
        </Button>
      </div>
    </div>
  );
}

async function readWhole(
  api: CloudsClient,
  id: string,
): Promise<RecordingPart> {
  const whole = await api.readRecording(id);
  for (let { nextAfter } = whole; nextAfter !== undefined;) {
    const part = await api.readRecording(id, nextAfter);
    whole.events.push(...part.events);
    ({ nextAfter } = part);
  }
  return whole;
}

/** Writes what comes until then; from the beginning when that is before what was shown. @returns how many events are shown */
function showUntil(
  terminal: Terminal,
  { events, header }: RecordingPart,
  position: number,
  shown: number,
): number {
  let next = shown;
  if (next > 0 && events[next - 1].at > position) {
    terminal.reset();
    terminal.resize(header.width, header.height);
    next = 0;
  }
  for (; next < events.length && events[next].at <= position; next += 1) {
    const { kind, text } = events[next];
    if (kind === 'r') {
      const [columns, rows] = text.split('x').map(Number);
      terminal.resize(columns, rows);
    } else {
      terminal.write(text);
    }
  }
  return next;
}

/** Version 2 of the format, one JSON value a line. */
function toAsciicast({ header, events }: RecordingPart): string {
  return [header, ...events.map(({ at, kind, text }) => [at, kind, text])]
    .map(value => `${JSON.stringify(value)}\n`)
    .join('');
}
