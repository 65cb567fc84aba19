import { useState } from 'preact/hooks'
import { call, centrum, part } from '../api.ts'
import { useDoing } from '../ask.ts'
import { said, t } from '../language.ts'
import { Button, Refusal, Tag } from '../ui/basics.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { Email } from './email.tsx'
import type { Category, SchermRegel, Soort } from './kinds.ts'
import { Koppel } from './koppel.tsx'
import { Weging } from './weging.tsx'

type Props = {
  readonly importId: string
  readonly soort: Soort
  readonly category: Category
  readonly titel: string
  readonly regels: readonly SchermRegel[]
  /** False: it was applied or broken off, so that there is nothing to choose. */
  readonly open: boolean
}

type Under = { readonly index: number; readonly what: 'weging' | 'koppel' }

const actieOf = (label: string): 'koppel' | 'ontkoppel' | 'niet-importeren' | 'nieuw' =>
  label === 'Nieuw'
    ? 'nieuw'
    : label === 'Niet importeren'
      ? 'niet-importeren'
      : label === 'Koppeling opheffen'
        ? 'ontkoppel'
        : 'koppel'

/** One category of a tab, with the columns of the manual and every action. */
export function Categorie({ importId, soort, category, titel, regels, open }: Props) {
  const [under, setUnder] = useState<Under | undefined>()
  const doing = useDoing()
  const path = centrum(`/imports/${part(importId)}`)
  const act = (index: number, label: string) => {
    const kind = actieOf(label)
    if (kind === 'koppel') setUnder({ index, what: 'koppel' })
    else {
      setUnder(undefined)
      void doing.run(() => call('POST', `${path}/keuzes`, { kind, soort, index }))
    }
  }
  const toggle = (index: number) =>
    setUnder(under?.index === index && under.what === 'weging' ? undefined : { index, what: 'weging' })
  // Who must be looked at first.
  const rows = [...regels].sort((a, b) => Number(looks(b)) - Number(looks(a)))
  return (
    <details class="category" open={regels.length > 0}>
      <summary>
        <h2>{titel}</h2>
      </summary>
      <Refusal problem={doing.problem} />
      <Table
        label={titel}
        rows={rows}
        keyOf={({ index }) => index}
        toneOf={(one) => (looks(one) ? 'look' : '')}
        empty={t('Niemand.')}
        columns={[
          ...columnsOf(soort, category, importId, open),
          {
            head: t('Acties'),
            cell: ({ index, acties, naam }) => (
              <span class="actions">
                {open
                  ? acties.map((label) => (
                      <Button key={label} kind="link" label={`${t(label)}: ${naam}`} onClick={() => act(index, label)}>
                        {t(label)}
                      </Button>
                    ))
                  : null}
                <Button
                  kind="link"
                  label={`${t('Waarom?')} ${naam}`}
                  pressed={under?.index === index && under.what === 'weging'}
                  onClick={() => toggle(index)}
                >
                  {t('Waarom?')}
                </Button>
              </span>
            ),
          },
        ]}
        under={({ index, naam }) =>
          under?.index !== index ? undefined : under.what === 'weging' ? (
            <Weging importId={importId} soort={soort} index={index} />
          ) : (
            <Koppel importId={importId} soort={soort} index={index} naam={naam} onDone={() => setUnder(undefined)} />
          )
        }
      />
    </details>
  )
}

const looks = ({ moetKijken, probleem }: SchermRegel): boolean => moetKijken || probleem !== undefined

function columnsOf(soort: Soort, category: Category, importId: string, open: boolean): readonly Column<SchermRegel>[] {
  const naam: Column<SchermRegel> = {
    head: t('Naam'),
    cell: ({ naam: name, moetKijken, redenen, waarschuwingen }) => (
      <>
        <bdi>{name || '–'}</bdi>
        {moetKijken ? (
          <>
            {' '}
            <Tag tone="warn">{t('kijk hier eerst')}</Tag>
            <small class="why">{redenen.map(said).join(' ')}</small>
          </>
        ) : null}
        {waarschuwingen.length > 0 ? <small class="why">{waarschuwingen.map(said).join(' ')}</small> : null}
      </>
    ),
  }
  const groepen: Column<SchermRegel> = { head: t('Groepen'), cell: (one) => one.groepen?.join(', ') ?? '' }
  const jaargroep: Column<SchermRegel> = { head: t('Jaargroep'), cell: (one) => one.jaargroep ?? '' }
  const bestaand: Column<SchermRegel> = {
    head: t(`Bestaande ${soort}`),
    cell: (one) => <bdi>{one.bestaand?.naam ?? ''}</bdi>,
  }
  if (soort === 'groep') return [naam, jaargroep, bestaand]
  if (soort === 'leerkracht')
    return [
      naam,
      groepen,
      bestaand,
      {
        head: t('Emailadres'),
        cell: (one) =>
          open && category !== 'niet-importeren' ? (
            <Email key={one.index} importId={importId} regel={one} />
          ) : (
            (one.emailadres ?? '')
          ),
      },
    ]
  return [naam, { head: t('Geboortedatum'), cell: (one) => one.geboortedatum ?? '' }, jaargroep, groepen, bestaand]
}
