import { Button } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/workbench/words'
import { isAnyCase } from '@/lib/aftersales/case-filter'
import type { CaseView } from '@/lib/aftersales/case-view'
import { CASE_COLUMNS } from '@/lib/shared/cases'

import { Notice } from '../notice'
import { useWorkbench } from '../use-workbench'
import { BoardColumn } from './board-column'
import { BoardFigures } from './board-figures'
import { ALL_CASES } from './board-state'
import { BoardToolbar } from './board-toolbar'
import styles from './board.module.css'
import { BulkBar } from './bulk-bar'
import { TrackForm } from './track-form'
import { useBoard, type Board } from './use-board'

const NO_CASES: readonly CaseView[] = []

/** All open cases by who has to act. */
export function BoardView() {
  const { workbench } = useWords()
  const { clocks } = useWorkbench()
  const board = useBoard()
  const { loaded, cases, isTracking } = board
  const isEmpty = cases.length === 0 && isAnyCase(board.choice)
  const missed = clocks?.alerts.filter(({ awayFrom }) => awayFrom !== undefined).length ?? 0
  return (
    <>
      {clocks?.notificationsAllowed === false ? (
        <Notice tone="warn">{workbench.aftersale.notificationsOff}</Notice>
      ) : null}
      {loaded.hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      <BoardFigures
        risk={loaded.figures?.risk ?? null}
        plan={loaded.plan}
        missed={missed}
        hasMore={clocks?.hasMoreAlerts ?? false}
      />
      {isTracking ? (
        <TrackForm onClose={() => board.setTracking(false)} onTracked={loaded.refresh} />
      ) : null}
      {isEmpty ? <Empty board={board} /> : <Filled board={board} />}
    </>
  )
}

function Empty({ board: { loaded, isTracking, setTracking } }: { readonly board: Board }) {
  const { board, workbench } = useWords()
  return (
    <div className={styles['empty']}>
      <p>{loaded.columns === null ? workbench.loading : board.empty}</p>
      {isTracking ? null : (
        <Button data-testid="track" onClick={() => setTracking(true)}>
          {board.track} <KeyCap>N</KeyCap>
        </Button>
      )}
    </div>
  )
}

function Filled({ board }: { readonly board: Board }) {
  const { loaded, standing, acts, chosen, ids } = board
  const { columns, figures, plan, more } = loaded
  return (
    <>
      <BoardToolbar
        figures={figures}
        currency={plan?.currency ?? null}
        choice={board.choice}
        shiftEnd={board.shift.time}
        searchRef={board.searchRef}
        onChoice={board.setChoice}
        onShiftEnd={board.shift.set}
        onTrack={() => board.setTracking(true)}
      />
      <Told board={board} />
      {chosen.length === 0 ? null : (
        <BulkBar chosen={chosen} marks={board.marks} onNone={board.chooseNone} />
      )}
      {ids.length === 0 && columns !== null ? <NothingFits board={board} /> : null}
      <div className={styles['board']}>
        {CASE_COLUMNS.map((name) => (
          <BoardColumn
            key={name}
            name={name}
            cases={columns?.[name] ?? NO_CASES}
            sum={figures?.columns[name] ?? null}
            standing={standing}
            acts={acts}
            onMore={more}
          />
        ))}
      </div>
    </>
  )
}

/** What became of the last act, and the way back. */
function Told({ board: { marks, note } }: { readonly board: Board }) {
  const { common, workbench } = useWords()
  const { did, hasFailed } = marks
  return (
    <>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      {note === null ? null : <Notice tone={note.tone}>{note.said}</Notice>}
      {did === null ? null : (
        <div className={styles['told']}>
          <Notice tone="good">{did.said}</Notice>
          {did.undo === null ? null : (
            <Button size="small" data-testid="undo-mark" onClick={marks.undo}>
              {common.actions.undo}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function NothingFits({ board: { setChoice } }: { readonly board: Board }) {
  const { board } = useWords()
  return (
    <div className={styles['empty']}>
      <p>{board.nothingFits}</p>
      <Button onClick={() => setChoice(ALL_CASES)}>{board.clear}</Button>
    </div>
  )
}
