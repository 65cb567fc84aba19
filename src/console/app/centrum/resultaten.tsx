import { choose, chosen } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, t } from '../language.ts'
import { Button, Refusal, Select, Tag } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import { useHere } from './here.ts'
import type { Leerling, Resultaat } from './kinds.ts'

const states: Readonly<Record<Resultaat['status'], readonly [tone: 'good' | 'warn' | 'bad' | 'mute', text: string]>> = {
  'te-verzenden': ['warn', 'te verzenden'],
  verzonden: ['good', 'verzonden'],
  apart: ['bad', 'door ESIS geweigerd'],
  'voor-activering': ['mute', 'van voor de koppeling: gaat niet vanzelf'],
  'niet-te-verzenden': ['mute', 'kan niet worden verzonden'],
  'zonder-nummer': ['warn', 'leerling heeft geen nummer van het LAS'],
  'geen-koppeling': ['mute', 'er is geen actieve koppeling'],
}

/** What was sent, what was refused and why. */
export function Resultaten() {
  const { school, koppeling } = useHere()
  const { data } = useAsk<{ readonly resultaten: readonly Resultaat[] }>(centrum('/resultaten'))
  const { data: pupils } = useAsk<{ readonly leerlingen: readonly Leerling[] }>(
    school && centrum(`/leerlingen?school=${part(school.id)}`),
  )
  const doing = useDoing()
  const names = new Map(
    (pupils?.leerlingen ?? []).map(({ id, roepnaam, voorvoegsel, achternaam }) => [
      id,
      [roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' '),
    ]),
  )
  const status = chosen('status')
  const rows = (data?.resultaten ?? []).filter(
    (one) => names.has(one.leerling) && (status === '' || one.status === status),
  )
  const send = (how: object) =>
    void doing.run(() => call('POST', centrum(`/koppelingen/${part(koppeling?.id ?? '')}/verzenden`), how))
  return (
    <section>
      <h1>{t('Resultaten')}</h1>
      <div class="bar">
        <Select
          label={t('Status')}
          value={status}
          options={[['', t('alle')], ...Object.entries(states).map(([one, [, text]]) => [one, t(text)] as const)]}
          onChange={(next) => choose({ status: next })}
        />
        <Button kind="main" disabled={koppeling?.status !== 'actief' || doing.busy} onClick={() => send({})}>
          {t('Nu verzenden')}
        </Button>
        <Button disabled={koppeling?.status !== 'actief' || doing.busy} onClick={() => send({ ookApart: true })}>
          {t('Ook de geweigerde opnieuw')}
        </Button>
        <Button disabled={koppeling?.status !== 'actief' || doing.busy} onClick={() => send({ ookEerdere: true })}>
          {t('Ook die van voor de koppeling')}
        </Button>
      </div>
      <Refusal problem={doing.problem} />
      <Table
        label={t('Resultaten')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={t('Nog geen resultaten.')}
        columns={[
          { head: t('Leerling'), cell: ({ leerling }) => <bdi>{names.get(leerling)}</bdi> },
          { head: t('Toets'), cell: ({ toets }) => toets.toetsnaam ?? toets.toetscode.waarde },
          { head: t('Afnamedatum'), cell: ({ resultaat }) => dayOf(resultaat.afnamedatum) },
          {
            head: t('Score'),
            number: true,
            cell: ({ resultaat: { uitslag }, letter }) =>
              `${uitslag.kind === 'score' ? uitslag.score : '–'} ${letter ?? ''}`,
          },
          {
            head: t('Status'),
            cell: (one) => (
              <>
                <Tag tone={states[one.status][0]}>{t(states[one.status][1])}</Tag>
                {one.status === 'apart' && one.apart ? (
                  <small class="why">
                    {one.apart.faultcode}: {one.apart.tekst}
                  </small>
                ) : null}
              </>
            ),
          },
          {
            head: t('Acties'),
            quiet: true,
            cell: ({ id, leerling }) => (
              <span class="actions">
                <Button
                  kind="link"
                  label={`${t('Verwijderen')}: ${names.get(leerling)}`}
                  onClick={() => void doing.run(() => call('DELETE', centrum(`/resultaten/${part(id)}`)))}
                >
                  {t('Verwijderen')}
                </Button>
                <Select
                  bare
                  label={`${t('Verplaatsen naar')} (${names.get(leerling)})`}
                  value=""
                  options={[['', t('Verplaatsen naar …')], ...[...names].filter(([one]) => one !== leerling)]}
                  onChange={(naar) =>
                    void doing.run(() => call('PATCH', centrum(`/resultaten/${part(id)}`), { leerling: naar }))
                  }
                />
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
