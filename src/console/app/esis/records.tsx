import { useState } from 'preact/hooks'
import { choose, chosen } from '../address.ts'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { dayOf, t } from '../language.ts'
import { useSchools } from '../schools.tsx'
import { Button, Field, Refusal } from '../ui/basics.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { fullName, type List, type SchoolRecord } from './kinds.ts'
import { RecordForm } from './record-form.tsx'

type Listed = { readonly records: readonly SchoolRecord[] }

/** The pupils, groups or staff of a school: to look through, change, add and take away. */
export function Records({ list, title }: { readonly list: List; readonly title: string }) {
  const { school } = useSchools()
  const { data } = useAsk<Listed>(school && esis(`/schools/${school.id}/${list}`))
  const { data: groups } = useAsk<Listed>(school && esis(`/schools/${school.id}/groepen`))
  const [open, setOpen] = useState<string | undefined>()
  const doing = useDoing()
  const words = chosen('zoek').toLowerCase().split(/\s+/).filter(Boolean)
  const groupName = (key: string) => groups?.records.find((one) => one.key === key)?.naam ?? key
  const rows = (data?.records ?? []).filter((one) => {
    const text = [fullName(one), one.key, one.geboortedatum, one.emailadres, one.jaargroep].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const idOf = (one: SchoolRecord) => one.id ?? one.key ?? ''
  const path = (one: SchoolRecord) => esis(`/schools/${school?.id}/${list}/${part(idOf(one))}`)
  const remove = (one: SchoolRecord) => void doing.run(() => call('DELETE', path(one)))
  return (
    <section>
      <h1>
        {t(title)} <small>({data?.records.length ?? '…'})</small>
      </h1>
      <div class="bar">
        <Field label={t('Zoeken')} type="search" value={chosen('zoek')} onInput={(zoek) => choose({ zoek })} />
        <Button onClick={() => setOpen(open === 'nieuw' ? undefined : 'nieuw')}>{t('Toevoegen')}</Button>
      </div>
      <Refusal problem={doing.problem} />
      {open === 'nieuw' && school ? (
        <RecordForm
          key={`new ${list}`}
          list={list}
          school={school.id}
          groups={groups?.records ?? []}
          onDone={() => setOpen(undefined)}
        />
      ) : null}
      <Table
        label={t(title)}
        rows={rows}
        keyOf={idOf}
        columns={[
          ...columnsOf(list, groupName),
          {
            head: t('Acties'),
            quiet: true,
            cell: (one) => (
              <span class="actions">
                <Button
                  kind="link"
                  label={`${t('Wijzigen')}: ${fullName(one)}`}
                  onClick={() => setOpen(open === idOf(one) ? undefined : idOf(one))}
                >
                  {t('Wijzigen')}
                </Button>
                <Button kind="link" label={`${t('Verwijderen')}: ${fullName(one)}`} onClick={() => remove(one)}>
                  {t('Verwijderen')}
                </Button>
              </span>
            ),
          },
        ]}
        under={(one) =>
          open === idOf(one) && school ? (
            <RecordForm
              list={list}
              school={school.id}
              record={one}
              groups={groups?.records ?? []}
              onDone={() => setOpen(undefined)}
            />
          ) : undefined
        }
      />
    </section>
  )
}

function columnsOf(list: List, groupName: (key: string) => string): readonly Column<SchoolRecord>[] {
  const name: Column<SchoolRecord> = { head: t('Naam'), cell: (one) => <bdi>{fullName(one)}</bdi> }
  const key: Column<SchoolRecord> = { head: t('Nummer'), cell: (one) => <code>{one.key}</code> }
  if (list === 'groepen')
    return [
      name,
      { head: t('Soort'), cell: ({ soort }) => (soort === 'groep' ? t('groep') : t('samengestelde groep')) },
      { head: t('Jaargroep'), cell: ({ jaargroep = '' }) => jaargroep },
      key,
    ]
  const groups = (one: SchoolRecord) =>
    [
      ...(one.groep ? [one.groep] : []),
      ...(one.samengesteldeGroepen ?? []),
      ...(one.groepen ?? []).map((each) => each.key),
    ]
      .map(groupName)
      .join(', ')
  if (list === 'leerkrachten')
    return [
      name,
      { head: t('Emailadres'), cell: ({ emailadres = '' }) => emailadres },
      { head: t('Groepen'), cell: groups },
      key,
    ]
  return [
    name,
    { head: t('Geboortedatum'), cell: ({ geboortedatum }) => dayOf(geboortedatum) },
    { head: t('Jaargroep'), cell: ({ jaargroep = '' }) => jaargroep },
    { head: t('Groepen'), cell: groups },
    key,
  ]
}
