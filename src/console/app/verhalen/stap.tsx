import { Fragment } from 'preact'
import type { Bezit, Stapje, Verandering } from '../../../../report/report.ts'
import { t } from '../language.ts'
import { Tag } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import { Bericht } from '../verkeer/bericht.tsx'
import { Bevinding } from './bevinding.tsx'
import type { Geval, Uitwisseling } from './kinds.ts'

type Props = {
  readonly stap: Stapje
  readonly nummer: number
  readonly bevindingen: Geval['bevindingen']
  readonly uitwisselingen: readonly Uitwisseling[]
  /** What ESIS and the system have after it; undefined where the report does not say. */
  readonly school: readonly Bezit[] | undefined
  readonly heeft: readonly Bezit[] | undefined
}

/** One step: its line, what the system said, what changed in both, what went over the line, what was expected. */
export function Stap({ stap, nummer, bevindingen, uitwisselingen, school, heeft }: Props) {
  const { doe, plek, zei, las, ea, meer, mis } = stap
  return (
    <section aria-label={t('Stap {0}', nummer)}>
      <h2>
        {t('Stap {0}', nummer)} {mis ? <Tag tone="bad">{t('hier ging het mis')}</Tag> : null}
        {plek ? <small> {t('regel {0}', plek.regel)}</small> : null}
      </h2>
      <pre>{doe}</pre>
      {zei ? (
        <p>
          <strong>{t('Het systeem')}:</strong> {zei}
        </p>
      ) : null}
      {bevindingen.map((one) => (
        <Bevinding key={`${one.woord ?? ''} ${JSON.stringify(one.wat)}`} bevinding={one} />
      ))}
      <div class="pair">
        <Veranderd titel={t('Veranderd in ESIS')} all={las} />
        <Veranderd titel={t('Veranderd in het systeem')} all={ea} />
      </div>
      {meer ? <p class="hint">{t('en nog {0} veranderingen', meer)}</p> : null}
      {school ? <Heeft titel={t('Alles wat ESIS nu heeft ({0})', school.length)} all={school} changes={las} /> : null}
      {heeft ? (
        <Heeft titel={t('Alles wat het systeem nu heeft ({0})', heeft.length)} all={heeft} changes={ea} />
      ) : null}
      {uitwisselingen.map(({ id, titel, waarom, vraag, antwoord }) => (
        <details key={id}>
          <summary>
            {titel} <small>{waarom.join(' ')}</small>
          </summary>
          <div class="pair">
            <Bericht titel={t('Vraag')} message={{ headers: { '': vraag.kop }, body: vraag.tekst }} marks={waarom} />
            <Bericht
              titel={t('Antwoord')}
              message={{ headers: { '': antwoord.kop }, body: antwoord.tekst }}
              marks={waarom}
            />
          </div>
        </details>
      ))}
    </section>
  )
}

const tones = { nieuw: 'good', weg: 'bad', anders: 'warn' } as const

const Veranderd = ({ titel, all }: { readonly titel: string; readonly all: readonly Verandering[] }) => (
  <div>
    <h3>{titel}</h3>
    {all.length === 0 ? <p class="empty">{t('Niets.')}</p> : null}
    <ul class="rows">
      {all.map(({ soort, wie, aard, velden = [] }) => (
        <li key={`${soort} ${wie} ${aard}`}>
          <Tag tone={tones[aard]}>{t(aard)}</Tag> {t(soort)} <bdi>{wie}</bdi>
          {velden.map(({ veld, was, is }) => (
            <small key={veld} class="why">
              {veld}: {was === undefined ? null : <del>{was}</del>} → {is === undefined ? '–' : <ins>{is}</ins>}
            </small>
          ))}
        </li>
      ))}
    </ul>
  </div>
)

const soorten = {
  groep: 'Groepen',
  leerkracht: 'Leerkrachten',
  leerling: 'Leerlingen',
  resultaat: 'Resultaten',
} as const

type Whole = {
  readonly titel: string
  readonly all: readonly Bezit[]
  readonly changes: readonly Verandering[]
}

/** All that one of both has: a table for each kind, in which what the step made or changed stands out. */
const Heeft = ({ titel, all, changes }: Whole) => (
  <details>
    <summary>{titel}</summary>
    {(Object.keys(soorten) as (keyof typeof soorten)[]).map((soort) => {
      const rows = all.filter((one) => one.soort === soort)
      const fields = [...new Set(rows.flatMap(({ velden }) => Object.keys(velden)))]
      const changed = ({ wie }: Bezit) => changes.find((one) => one.soort === soort && one.wie === wie)
      const isNew = (row: Bezit, veld: string) => changed(row)?.velden?.some((one) => one.veld === veld)
      return rows.length === 0 ? null : (
        <Fragment key={soort}>
          <h3>{t(soorten[soort])}</h3>
          <Table
            label={`${t(soorten[soort])} (${rows.length})`}
            rows={rows}
            keyOf={(row) => row.velden.id ?? row.wie}
            toneOf={(row) => (changed(row)?.aard === 'nieuw' ? 'look' : '')}
            columns={fields.map((veld) => ({
              head: veld,
              cell: (row: Bezit) =>
                isNew(row, veld) ? <ins>{row.velden[veld]}</ins> : <bdi>{row.velden[veld] ?? ''}</bdi>,
            }))}
          />
        </Fragment>
      )
    })}
  </details>
)
