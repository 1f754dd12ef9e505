import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../../notice'
import { useServices } from '../../services'
import { hrefOf } from '../../use-route'
import { groupOptions } from '../group-form'
import styles from '../replies.module.css'
import { useLibrary, useShownLibrary } from '../use-library'
import type { Decision } from './decisions'
import { FileDrop } from './file-drop'
import { FileList } from './file-list'
import { planImport, runImport, undoOf, type ImportEnd, type ImportPlan } from './plan-import'
import { ProposalList } from './proposal-list'
import { readReplyFiles, type ReadFile } from './read-files'
import { RefusedList } from './refused-list'

type Stage =
  | { readonly at: 'rest' | 'reading' | 'undone' | 'undo-failed' }
  | { readonly at: 'read'; readonly files: readonly ReadFile[] }
  | { readonly at: 'keeping'; readonly share: number }
  | { readonly at: 'done'; readonly plan: ImportPlan; readonly end: ImportEnd }

const readingsOf = (files: readonly ReadFile[]) =>
  files.flatMap((file) => ('reading' in file ? [file.reading] : []))

/** How far an import has come, from the files to the way back. */
function useImport() {
  const { call, newId } = useServices()
  const lang = useLocale()
  const library = useShownLibrary()
  const { acts } = useLibrary()
  const [stage, setStage] = useTyped<Stage>('reply files', () => ({ at: 'rest' }))
  return {
    stage,
    rest: () => setStage({ at: 'rest' }),
    read: async (files: readonly File[]): Promise<void> => {
      setStage({ at: 'reading' })
      setStage({ at: 'read', files: await readReplyFiles(files, { library, lang, newId }) })
    },
    keep: async (
      files: readonly ReadFile[],
      decisions: ReadonlyMap<string, Decision>,
      target: string | null,
    ): Promise<void> => {
      const readings = readingsOf(files)
      const plan = planImport(readings, decisions, { target, library })
      const all = plan.change.replies.length
      setStage({ at: 'keeping', share: 0 })
      const pictures = readings.flatMap((reading) => reading.pictures)
      const end = await runImport(call, plan, pictures, (kept) =>
        setStage({ at: 'keeping', share: kept / all }),
      )
      await acts.change({}, null)
      setStage({ at: 'done', plan, end })
    },
    undo: async (plan: ImportPlan, { kept }: ImportEnd): Promise<void> => {
      const isBack = await acts.change(undoOf(plan, kept), null)
      setStage({ at: isBack ? 'undone' : 'undo-failed' })
    },
  }
}

/** Files with replies: what stands in them, what becomes of their placeholders, and what was kept. */
export function ImportPage() {
  const { replies } = useWords()
  const words = replies.import
  const { stage, rest, read, keep, undo } = useImport()
  switch (stage.at) {
    case 'rest':
    case 'undone':
    case 'undo-failed':
      return (
        <>
          {stage.at === 'undone' ? <Notice tone="good">{words.undone}</Notice> : null}
          {stage.at === 'undo-failed' ? <Notice tone="bad">{replies.notKept}</Notice> : null}
          <FileDrop onFiles={(files) => void read(files)} />
        </>
      )
    case 'reading':
      return <p>{words.reading}</p>
    case 'read':
      return <Review files={stage.files} onKeep={keep} onOther={rest} />
    case 'keeping':
      return <ProgressBar value={stage.share} label={words.keeping} />
    case 'done':
      return <Outcome {...stage} onUndo={() => void undo(stage.plan, stage.end)} onOther={rest} />
  }
}

interface ReviewProps {
  readonly files: readonly ReadFile[]
  readonly onKeep: ReturnType<typeof useImport>['keep']
  readonly onOther: () => void
}

function Review({ files, onKeep, onOther }: ReviewProps) {
  const words = useWords().replies.import
  const formats = useFormats()
  const locale = useLocale()
  const library = useShownLibrary()
  const [decisions, setDecisions] = useTyped<ReadonlyMap<string, Decision>>(
    'decisions',
    () => new Map(),
  )
  const [target, setTarget] = useTyped('decisions group', () => '')
  const readings = readingsOf(files)
  const read = readings.flatMap((reading) => reading.replies)
  const count = new Set(read.map(({ reply }) => reply.id)).size
  return (
    <>
      <FileList files={files} library={library} />
      <ProposalList
        read={read}
        decisions={decisions}
        onDecide={(found, decision) =>
          setDecisions(new Map([...decisions, ...found.map((each) => [each, decision] as const)]))
        }
      />
      <RefusedList files={files} />
      <div className={styles['take']}>
        {count === 0 ? (
          <span className={styles['grow']}>{words.nothing}</span>
        ) : (
          <>
            <SelectField
              label={words.target}
              testId="import-group"
              value={target}
              options={[{ value: '', label: words.asInFiles }, ...groupOptions(library, locale)]}
              onValue={setTarget}
            />
            <Button
              variant="filled"
              size="large"
              data-testid="take-replies"
              onClick={() => void onKeep(files, decisions, target === '' ? null : target)}
            >
              {words.take(formats.number(count), count === 1)}
            </Button>
          </>
        )}
        <Button size="large" onClick={onOther}>
          {words.startOver}
        </Button>
      </div>
    </>
  )
}

interface OutcomeProps {
  readonly plan: ImportPlan
  readonly end: ImportEnd
  readonly onUndo: () => void
  readonly onOther: () => void
}

function Outcome({ plan, end, onUndo, onOther }: OutcomeProps) {
  const words = useWords().replies.import
  const formats = useFormats()
  const kept = formats.number(end.kept)
  return (
    <div className={styles['outcome']} data-testid="import-outcome">
      {end.isWhole ? (
        <Notice tone="good">{words.done(kept, end.kept === 1)}</Notice>
      ) : (
        <Notice tone="bad">{words.part(kept, formats.number(plan.change.replies.length))}</Notice>
      )}
      {end.picturesLost > 0 ? (
        <Notice tone="warn">{words.picturesFailed(formats.number(end.picturesLost))}</Notice>
      ) : null}
      <div className={styles['buttons']}>
        <Button data-testid="undo-import" onClick={onUndo}>
          {words.undo}
        </Button>
        <Button onClick={onOther}>{words.startOver}</Button>
        <a href={hrefOf('replies')}>{words.toLibrary}</a>
      </div>
    </div>
  )
}
