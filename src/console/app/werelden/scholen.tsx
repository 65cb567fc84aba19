import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { nameOfSchool, type SchoolJson, useSchools } from '../schools.tsx'
import { Button, Check, Field, Form, Notice, Refusal, Select } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'

type Ways = {
  readonly dialects: readonly string[]
  readonly quirks: readonly { readonly name: string; readonly story: string }[]
}

/** The schools of the world: how each is served, and new ones, made up or from a school file. */
export function Scholen() {
  const { schools = [] } = useSchools()
  const { data: ways } = useAsk<Ways>('/control/kinds')
  const doing = useDoing()
  const [open, setOpen] = useState<string | undefined>()
  const settings = (school: SchoolJson, change: object) =>
    void doing.run(() => call('PATCH', esis(`/schools/${part(school.id)}/settings`), change))
  return (
    <>
      <h3>{t('Scholen')}</h3>
      <Refusal problem={doing.problem} />
      <Table
        label={t('Scholen')}
        rows={schools}
        keyOf={({ id }) => id}
        empty={t('Deze wereld heeft nog geen school.')}
        columns={[
          { head: t('School'), cell: (one) => <bdi>{nameOfSchool(one)}</bdi> },
          { head: t('Schooljaar'), cell: ({ schooljaar }) => schooljaar },
          { head: t('Groepen'), number: true, cell: ({ aantallen }) => aantallen.groepen },
          { head: t('Leerkrachten'), number: true, cell: ({ aantallen }) => aantallen.leerkrachten },
          { head: t('Leerlingen'), number: true, cell: ({ aantallen }) => aantallen.leerlingen },
          {
            head: t('Acties'),
            quiet: true,
            cell: (one) => (
              <span class="actions">
                <Button
                  kind="link"
                  label={`${t('Instellingen')}: ${nameOfSchool(one)}`}
                  pressed={open === one.id}
                  onClick={() => setOpen(open === one.id ? undefined : one.id)}
                >
                  {t('Instellingen')}
                </Button>
                <Button
                  kind="link"
                  label={`${t('Verwijderen')}: ${nameOfSchool(one)}`}
                  onClick={() => void doing.run(() => call('DELETE', esis(`/schools/${part(one.id)}`)))}
                >
                  {t('Verwijderen')}
                </Button>
              </span>
            ),
          },
        ]}
        under={(one) =>
          open === one.id ? (
            <div class="panel">
              <div class="row">
                <Select
                  label={t('Leest')}
                  value={one.settings.modus ?? ''}
                  options={[
                    ['', t('als de wereld')],
                    ['lenient', t('mild, zoals echte systemen')],
                    ['strict', t('streng, zoals de standaard')],
                  ]}
                  onChange={(modus) => settings(one, { modus: modus === '' ? null : modus })}
                />
                <Select
                  label={t('Dialect')}
                  value={one.settings.dialect}
                  options={(ways?.dialects ?? []).map((name) => [name, name])}
                  onChange={(dialect) => settings(one, { dialect })}
                />
                <Select
                  label={t('Profiel')}
                  value={one.settings.profiel}
                  options={['geen', 'smalle-set', 'lvs-set'].map((name) => [name, name])}
                  onChange={(profiel) => settings(one, { profiel })}
                />
              </div>
              <h4>{t('Eigenaardigheden')}</h4>
              {ways?.quirks.map(({ name, story }) => (
                <Check
                  key={name}
                  label={`${name}: ${story}`}
                  checked={one.settings.quirks.includes(name)}
                  onChange={(on) =>
                    settings(one, {
                      quirks: on ? [...one.settings.quirks, name] : one.settings.quirks.filter((each) => each !== name),
                    })
                  }
                />
              ))}
            </div>
          ) : undefined
        }
      />
      <NieuweSchool />
    </>
  )
}

const example = `school: { brincode: 90AB, naam: Mijn school }
genereer: { leerlingen: 60 }
`

function NieuweSchool() {
  const [how, setHow] = useState('generate')
  const [seed, setSeed] = useState('7')
  const [pupils, setPupils] = useState('60')
  const [file, setFile] = useState(example)
  const [made, setMade] = useState<SchoolJson | undefined>()
  const doing = useDoing()
  const make = async () => {
    const body = how === 'file' ? { file } : { generate: { seed, pupils: Number(pupils) } }
    setMade(await doing.run(() => call<SchoolJson>('POST', esis('/schools'), body)))
  }
  return (
    <Form onSubmit={() => void make()} label={t('Nieuwe school')}>
      <h3>{t('Nieuwe school')}</h3>
      <Select
        label={t('Hoe')}
        value={how}
        options={[
          ['generate', t('verzonnen')],
          ['file', t('uit een schoolbestand (YAML)')],
        ]}
        onChange={setHow}
      />
      {how === 'file' ? (
        <div class="field">
          <label for="schoolbestand">{t('Schoolbestand')}</label>
          <textarea
            id="schoolbestand"
            rows={10}
            spellcheck={false}
            value={file}
            onInput={({ currentTarget }) => setFile(currentTarget.value)}
          />
        </div>
      ) : (
        <div class="row">
          <Field label={t('Zaad')} value={seed} onInput={setSeed} hint={t('Hetzelfde zaad geeft dezelfde school.')} />
          <Field label={t('Leerlingen')} type="number" value={pupils} onInput={setPupils} />
        </div>
      )}
      <Refusal problem={doing.problem} />
      {made ? <Notice tone="good">{t('{0} is er.', nameOfSchool(made))}</Notice> : null}
      <Button submit>{t('Maken')}</Button>
    </Form>
  )
}
