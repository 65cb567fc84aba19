import { useState } from 'preact/hooks'
import { choose, chosen } from '../address.ts'
import { call, centrum, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, t } from '../language.ts'
import { Button, Field, Notice, Refusal, Select, Tag } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import { useHere } from './here.ts'
import type { Leerling } from './kinds.ts'

type Groep = { readonly id: string; readonly naam: string; readonly schooljaar: string }

const nameOf = ({ roepnaam, voorletters, voorvoegsel, achternaam }: Leerling): string =>
  [roepnaam ?? voorletters, voorvoegsel, achternaam].filter(Boolean).join(' ')

/** Leerlingen beheren: found also when deactivated; two copies of one child become one. */
export function LeerlingenBeheren() {
  const { school } = useHere()
  const { data } = useAsk<{ readonly leerlingen: readonly Leerling[] }>(
    school && centrum(`/leerlingen?school=${part(school.id)}`),
  )
  const { data: groups } = useAsk<{ readonly groepen: readonly Groep[] }>(centrum('/groepen'))
  const [keep, setKeep] = useState<Leerling | undefined>()
  const doing = useDoing()
  const show = chosen('toon')
  const words = chosen('zoek').toLowerCase().split(/\s+/).filter(Boolean)
  const rows = (data?.leerlingen ?? []).filter((one) => {
    const active = one.actief !== false
    const fits = show === 'gedeactiveerd' ? !active : show === 'actief' ? active : true
    return fits && words.every((word) => `${nameOf(one)} ${one.key ?? ''}`.toLowerCase().includes(word))
  })
  const groupsOf = ({ groepen = [] }: Leerling) =>
    groepen.map((id) => groups?.groepen.find((one) => one.id === id)?.naam ?? id).join(', ')
  const merge = async (gone: Leerling) => {
    const done = await doing.run(() =>
      call('POST', centrum(`/leerlingen/${part(keep!.id)}/samenvoegen`), { gaatOp: gone.id }),
    )
    if (done !== undefined) setKeep(undefined)
  }
  return (
    <section>
      <h1>{t('Leerlingen beheren')}</h1>
      <div class="bar">
        <Field label={t('Zoeken')} type="search" value={chosen('zoek')} onInput={(zoek) => choose({ zoek })} />
        <Select
          label={t('Toon')}
          value={show}
          options={[
            ['', t('alle')],
            ['actief', t('actief')],
            ['gedeactiveerd', t('gedeactiveerd')],
          ]}
          onChange={(toon) => choose({ toon })}
        />
      </div>
      <Refusal problem={doing.problem} />
      {keep ? (
        <Notice tone="warn" title={t('Samenvoegen met {0}', nameOf(keep))}>
          <p>
            {t('Kies hieronder wie er in {0} opgaat. De resultaten van beide blijven bewaard.', nameOf(keep))}{' '}
            <Button onClick={() => setKeep(undefined)}>{t('Annuleren')}</Button>
          </p>
        </Notice>
      ) : null}
      <Table
        label={t('Leerlingen')}
        rows={rows}
        keyOf={({ id }) => id}
        toneOf={({ actief }) => (actief === false ? 'off' : '')}
        columns={[
          { head: t('Naam'), cell: (one) => <bdi>{nameOf(one)}</bdi> },
          { head: t('Geboortedatum'), cell: ({ geboortedatum }) => dayOf(geboortedatum) },
          { head: t('Groepen'), cell: groupsOf },
          { head: t('Extern nummer'), cell: ({ key }) => <code>{key ?? '–'}</code> },
          {
            head: t('Status'),
            cell: ({ actief, gedeactiveerd }) =>
              actief === false ? (
                <Tag>{gedeactiveerd ? `${t('gedeactiveerd')}: ${t(gedeactiveerd.reden)}` : t('gedeactiveerd')}</Tag>
              ) : (
                <Tag tone="good">{t('actief')}</Tag>
              ),
          },
          {
            head: t('Acties'),
            cell: (one) => (
              <span class="actions">
                {keep === undefined ? (
                  <>
                    <Button
                      kind="link"
                      label={`${one.actief === false ? t('Activeren') : t('Deactiveren')}: ${nameOf(one)}`}
                      onClick={() =>
                        void doing.run(() =>
                          call('PATCH', centrum(`/leerlingen/${part(one.id)}`), { actief: one.actief === false }),
                        )
                      }
                    >
                      {one.actief === false ? t('Activeren') : t('Deactiveren')}
                    </Button>
                    <Button kind="link" label={`${t('Samenvoegen')}: ${nameOf(one)}`} onClick={() => setKeep(one)}>
                      {t('Samenvoegen')}
                    </Button>
                  </>
                ) : keep.id === one.id ? (
                  <Tag>{t('blijft')}</Tag>
                ) : (
                  <Button kind="link" label={`${t('Gaat hierin op')}: ${nameOf(one)}`} onClick={() => void merge(one)}>
                    {t('Gaat hierin op')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}
