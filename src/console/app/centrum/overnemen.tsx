import { useState } from 'preact/hooks'
import { go, linkTo } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Check, Notice, Refusal } from '../ui/basics.tsx'
import { NoImport } from './controle.tsx'
import { useImport } from './here.ts'
import type { Rapport, Samenvatting, Verwerkt } from './kinds.ts'

const rows = [
  ['groep', 'Groepen'],
  ['leerkracht', 'Leerkrachten'],
  ['leerling', 'Leerlingen'],
] as const

/** Gegevens overnemen: what will happen in numbers, warnings that need a second yes, and the deed. */
export function Overnemen() {
  const { id, imports } = useImport()
  const shown = id ?? imports?.verwerkt
  if (shown === undefined || imports === undefined) return <NoImport />
  const status = imports.imports.find((one) => one.id === shown)?.status ?? 'controle'
  return <Summary key={shown} id={shown} status={status} isLast={imports.verwerkt === shown} />
}

function Summary({ id, status, isLast }: { readonly id: string; readonly status: string; readonly isLast: boolean }) {
  const path = centrum(`/imports/${part(id)}`)
  const { data, problem } = useAsk<Samenvatting>(`${path}/samenvatting`)
  const [yes, setYes] = useState(false)
  const doing = useDoing()
  if (data === undefined) return <Refusal problem={problem} />
  const { rapport, namen } = data
  const done = status === 'verwerkt'
  const open = status === 'controle'
  const second = rapport.waarschuwingen.filter(({ bevestigen }) => bevestigen)
  const apply = () => void doing.run(() => call<Verwerkt>('POST', `${path}/verwerken`, { bevestigd: yes }))
  const stop = async () => {
    if ((await doing.run(() => call('POST', `${path}/afbreken`).then(() => true))) === true) go('testcentrum/koppelen')
  }
  return (
    <section>
      <h1>{t('Gegevens overnemen')}</h1>
      {done ? (
        <Notice tone="good" title={t('De gegevens zijn overgenomen.')}>
          <p>{t('Vanaf dit moment worden de resultaten automatisch bijgewerkt in ESIS.')}</p>
        </Notice>
      ) : status === 'ongedaan' ? (
        <Notice tone="warn">{t('Deze import is ongedaan gemaakt.')}</Notice>
      ) : (
        <p>{t('De volgende gegevens worden overgenomen uit het LAS:')}</p>
      )}
      <table class="counts" aria-label={t('Gegevens overnemen')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('Nieuw')}</th>
            <th scope="col">{t('Te wijzigen')}</th>
            <th scope="col">{t('Niet importeren')}</th>
            <th scope="col">{t('Nog open')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([soort, label]) => {
            const { nieuw, teWijzigen, nietImporteren, open: waiting } = rapport.tellingen[soort]
            return (
              <tr key={soort}>
                <th scope="row">{t(label)}</th>
                <td class="number">{nieuw}</td>
                <td class="number">{teWijzigen}</td>
                <td class="number">{nietImporteren}</td>
                <td class="number">{waiting}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="hint">
        {t(
          'Als u een groep importeert die reeds bestaat in het testcentrum, worden leerlingen uit die groep die niet in het importbestand voorkomen gedeactiveerd. U kunt deze leerlingen vervolgens terugvinden in het beheermenu onder Leerlingen beheren.',
        )}
      </p>
      {rapport.waarschuwingen.length > 0 && open ? (
        <Notice tone="warn" title={t('Let op')}>
          <ul>
            {rapport.waarschuwingen.map(({ code, tekst }) => (
              <li key={`${code} ${tekst}`}>{tekst}</li>
            ))}
          </ul>
          {second.length > 0 ? (
            <Check label={t('Ja, dit klopt: ik heb het gecontroleerd')} checked={yes} onChange={setYes} />
          ) : null}
        </Notice>
      ) : null}
      <Meant rapport={rapport} namen={namen} />
      <Refusal problem={doing.problem} />
      <p class="buttons">
        {open ? (
          <>
            <Button onClick={() => go('testcentrum/controle', { import: id })}>{t('Wijzigen')}</Button>
            <Button kind="main" onClick={apply} disabled={doing.busy || (second.length > 0 && !yes)}>
              {t('Gegevens importeren')}
            </Button>
            <Button onClick={() => void stop()}>{t('Import afbreken')}</Button>
          </>
        ) : null}
        {done && isLast ? (
          <Button kind="danger" onClick={() => void doing.run(() => call('POST', `${path}/ongedaan-maken`))}>
            {t('Ongedaan maken')}
          </Button>
        ) : null}
      </p>
      {done ? (
        <p class="links">
          <a class="button plain" href={linkTo('testcentrum/leerlingen')}>
            {t('Leerlingen beheren')}
          </a>
          <a class="button plain" href={linkTo('testcentrum/uitnodigingen')}>
            {t('Uitnodigingen')}
          </a>
          <a class="button plain" href={linkTo('testcentrum/normeren')}>
            {t('Toets normeren')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Who is deactivated, comes back, moves: by name. */
function Meant({ rapport, namen }: { readonly rapport: Rapport; readonly namen: Readonly<Record<string, string>> }) {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Worden gedeactiveerd', rapport.gedeactiveerd.map(({ id }) => id)],
    ['Worden weer actief', rapport.geheractiveerd],
    ['Gaan naar een andere groep', rapport.verplaatst],
    ['Niet gezien in deze levering', rapport.nietGezien],
    ['Krijgen een uitnodiging', rapport.uitgenodigd],
    ['Zijn hun nummer kwijt', rapport.nummerVervallen],
  ]
  return (
    <>
      {lists
        .filter(([, ids]) => ids.length > 0)
        .map(([label, ids]) => (
          <details key={label} open={label === 'Worden gedeactiveerd'}>
            <summary>
              {t(label)} ({ids.length})
            </summary>
            <p>
              <bdi>{ids.map((id) => namen[id] ?? t('nieuw')).join(', ')}</bdi>
            </p>
          </details>
        ))}
    </>
  )
}
