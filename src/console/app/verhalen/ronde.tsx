import { useEffect } from 'preact/hooks'
import { choose, chosen, linkTo } from '../address.ts'
import { useAsk } from '../ask.ts'
import { t } from '../language.ts'
import { Notice, Refusal, Select, Tag } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { Table } from '../ui/table.tsx'
import { type Kort, type Ronde as Round, toneOf } from './kinds.ts'
import { words } from './tekst.ts'

/** A round of stories as it goes on: what came of each, and each opened step by step. */
export function Ronde({ id }: { readonly id: string }) {
  const { data, problem, again } = useAsk<Round & { readonly gevallen: readonly Kort[] }>(`/verhalen/rondes/${id}`)
  const going = data !== undefined && !data.klaar
  useEffect(() => {
    if (!going) return
    const timer = setInterval(again, 400)
    return () => clearInterval(timer)
  }, [going])
  // One story that was asked for is opened at once.
  const only = data?.klaar && data.totaal === 1 ? data.gevallen[0]?.naam : undefined
  useEffect(() => {
    if (only !== undefined) history.replaceState(null, '', linkTo(`verhalen/ronde/${id}/${only}`))
    if (only !== undefined) dispatchEvent(new HashChangeEvent('hashchange'))
  }, [only])
  if (data === undefined) return <Refusal problem={problem} />
  const { gedaan, totaal, gevallen, onderwerp, fout } = data
  const count = (oordeel: string) => gevallen.filter((one) => one.oordeel === oordeel).length
  const rows = gevallen.filter(({ oordeel }) => chosen('oordeel') === '' || oordeel === chosen('oordeel'))
  const verdicts = ['gezakt', 'fout', 'opmerking', 'overgeslagen', 'geslaagd'] as const
  return (
    <section>
      <Crumbs above={[['verhalen', t('Verhalen')]]} here={id === 'verslag' ? t('het verslag') : t('ronde {0}', id)} />
      <h1>
        {t('{0} van {1} verteld', gedaan, totaal)} <small>{onderwerp}</small>
      </h1>
      {data.klaar ? null : (
        <progress max={totaal} value={gedaan} aria-label={t('{0} van {1} verteld', gedaan, totaal)} />
      )}
      {fout ? (
        <Notice tone="bad" title={t('Het vertellen is gestopt')}>
          {fout}
        </Notice>
      ) : null}
      <Select
        label={t('Toon')}
        value={chosen('oordeel')}
        options={[
          ['', `${t('alle')} (${gevallen.length})`],
          ...verdicts.filter((one) => count(one) > 0).map((one) => [one, `${t(one)} (${count(one)})`] as const),
        ]}
        onChange={(oordeel) => choose({ oordeel })}
      />
      <Table
        label={t('Verhalen')}
        rows={rows}
        keyOf={({ naam }) => naam}
        columns={[
          {
            head: t('Oordeel'),
            cell: ({ oordeel, ernst }) => (
              <Tag tone={toneOf(oordeel)}>{`${t(oordeel)}${ernst ? ` ${ernst}` : ''}`}</Tag>
            ),
          },
          {
            head: t('Verhaal'),
            cell: ({ naam, titel }) => <a href={linkTo(`verhalen/ronde/${id}/${naam}`)}>{words(titel)}</a>,
          },
          { head: t('Thema'), cell: ({ groep }) => groep },
          { head: t('Bevindingen'), number: true, cell: ({ bevindingen }) => (bevindingen > 0 ? bevindingen : '') },
        ]}
      />
    </section>
  )
}
