import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, said, t } from '../language.ts'
import { Button, Tag } from '../ui/basics.tsx'
import type { Regel, Soort } from './kinds.ts'

const fields = [
  'naam',
  'roepnaam',
  'voorletters',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'jaargroep',
  'emailadres',
  'key',
  'eckid',
] as const

/** Why a line stands where it stands: the waterfall of evidence per candidate, and the records beside each other. */
export function Weging({
  importId,
  soort,
  index,
}: {
  readonly importId: string
  readonly soort: Soort
  readonly index: number
}) {
  const path = centrum(`/imports/${part(importId)}`)
  const { data } = useAsk<Regel>(`${path}/regels/${soort}/${index}`)
  const doing = useDoing()
  if (data === undefined) return null
  const columns = [
    [t('Uit het LAS'), data.inkomend] as const,
    ...data.kandidaten.flatMap(({ id, record }) =>
      record === undefined ? [] : [[`${t('Bekend')}: ${calledAs(record, id)}`, record] as const],
    ),
  ]
  const shown = fields.filter((field) => columns.some(([, record]) => record[field] !== undefined))
  return (
    <div class="panel weging">
      <p>
        {data.redenen.map(said).join(' ')} {data.door === 'persoon' ? <Tag>{t('door u gekozen')}</Tag> : null}
        {data.door === 'persoon' ? (
          <Button
            kind="link"
            onClick={() => void doing.run(() => call('POST', `${path}/keuzes`, { kind: 'herstel', soort, index }))}
          >
            {t('Terug naar het voorstel')}
          </Button>
        ) : null}
      </p>
      {data.waarschuwingen.map((one) => (
        <p key={one.code} class="wrong-text">
          {said(one)}
        </p>
      ))}
      {data.kandidaten.length === 0 ? <p class="empty">{t('Geen enkel bestaand record lijkt hierop.')}</p> : null}
      {columns.length > 1 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
        <section class="scroll" tabIndex={0} aria-label={t('Naast elkaar')}>
          <table class="beside" aria-label={t('Naast elkaar')}>
            <thead>
              <tr>
                <th scope="col">{t('Veld')}</th>
                {columns.map(([head]) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((field) => {
                const values = columns.map(([, record]) => String(record[field] ?? ''))
                return (
                  <tr key={field} class={values.some((one) => one !== values[0] && one !== '') ? 'differs' : ''}>
                    <th scope="row">{t(field)}</th>
                    {values.map((value, at) => (
                      <td key={columns[at]![0]}>
                        <bdi>{field === 'geboortedatum' ? dayOf(value) : value}</bdi>
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      ) : null}
      {data.kandidaten.map((candidate) => (
        <Waterval key={candidate.id} candidate={candidate} />
      ))}
    </div>
  )
}

function Waterval({ candidate }: { readonly candidate: Regel['kandidaten'][number] }) {
  const { id, bits, evidence, record } = candidate
  const who = calledAs(record, id)
  const most = Math.max(1, ...evidence.map(({ weight }) => Math.abs(weight)))
  return (
    <table class="waterfall" aria-label={t('Gewicht van het bewijs voor {0}', who)}>
      <caption>
        {t('Bewijs dat het {0} is', who)}: <strong>{signed(bits)}</strong> bits ({odds(bits)})
      </caption>
      <tbody>
        {evidence.map(({ field, weight, reason }) => (
          <tr key={field}>
            <th scope="row">{t(field)}</th>
            <td class="number">{signed(weight)}</td>
            <td>
              <meter
                class={weight < 0 ? 'against' : 'for'}
                min={0}
                max={most}
                value={Math.abs(weight)}
                aria-label={signed(weight)}
              />
            </td>
            <td>{said(reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By what a person calls a record. */
const calledAs = (record: Readonly<Record<string, unknown>> | undefined, id: string): string =>
  String(record?.naam ?? ([record?.roepnaam, record?.voorvoegsel, record?.achternaam].filter(Boolean).join(' ') || id))

const signed = (bits: number): string => (bits > 0 ? `+${bits.toFixed(1)}` : bits.toFixed(1))

/** Ten bits are about a thousand to one. */
function odds(bits: number): string {
  const times = 2 ** Math.min(30, Math.abs(bits))
  const round = times >= 1e6 ? '> 1.000.000' : String(Math.max(1, Math.round(times)))
  return bits >= 0 ? t('{0} tegen 1 dat het dezelfde is', round) : t('{0} tegen 1 dat het een ander is', round)
}
