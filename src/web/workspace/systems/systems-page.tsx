import { type ConfiguredSystem, configuredDestination } from '../../../integration/index.ts'
import type { DestinationState } from '../../../outbox/index.ts'
import { formatNumber } from '../../../platform/index.ts'
import { Chip, EmptyState, Heading, LinkButton, render, Table, WorkspaceLayout } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { systemsWords } from './systems-words.ts'

export interface SystemsView {
  frame: WorkspaceFrame
  systems: readonly ConfiguredSystem[]
  fares: ReadonlyMap<string, DestinationState>
}

export function systemsPage({ frame, systems, fares }: SystemsView): string {
  const { lang } = frame
  const { heads, ...t } = systemsWords[lang]
  const stateOf = ({ state, version, triedVersion }: ConfiguredSystem) =>
    state === 'on' ? t.on : triedVersion === version ? t.offTried : t.off
  const waitingOf = ({ id }: ConfiguredSystem) => {
    const fare = fares.get(configuredDestination(id))
    return formatNumber((fare?.waiting ?? 0) + (fare?.parked ?? 0), lang)
  }
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={paths.links} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      {systems.length === 0 ? (
        <EmptyState icon="share" title={t.none}>
          {t.noneMore}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={systems}
          rowKey={({ id }) => id}
          columns={[
            {
              head: heads.name,
              rowHead: true,
              cell: ({ id, name, url }) => (
                <>
                  <a href={`${paths.systems}/${id}`}>{name}</a>
                  <span class="sub links-body">{url}</span>
                </>
              ),
            },
            { head: heads.procedures, cell: ({ procedures }) => procedures.join(', ') },
            {
              head: heads.state,
              cell: (one) => <Chip tone={one.state === 'on' ? 'info' : 'neutral'}>{stateOf(one)}</Chip>,
            },
            { head: heads.waiting, align: 'end', cell: waitingOf },
          ]}
        />
      )}
      <p>
        <LinkButton href={`${paths.systems}/new`}>{t.add}</LinkButton>
      </p>
    </WorkspaceLayout>,
  )
}
