import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { inOrder, nameOfSchool, type SchoolJson } from '../schools.tsx'
import { Button, Check, Field, Form, Notice, Refusal, Select } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import { firstSchool } from './first-school.ts'
import { Schoolbestand, SchoolInFile } from './schoolbestand.tsx'

type Ways = {
  readonly dialects: readonly string[]
  readonly quirks: readonly { readonly name: string; readonly story: string }[]
}

/** The schools of the world: how each is served, and new ones, made up or from a school file. */
export function Scholen() {
  const { data } = useAsk<{ readonly schools: readonly SchoolJson[] }>(esis('/schools'))
  const schools = inOrder(data?.schools ?? [])
  const { data: ways } = useAsk<Ways>('/control/kinds')
  const doing = useDoing()
  const [open, setOpen] = useState<{ readonly id: string; readonly what: 'settings' | 'file' } | undefined>()
  const toggle = (id: string, what: 'settings' | 'file') =>
    setOpen(open?.id === id && open.what === what ? undefined : { id, what })
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
          { head: t('Groepen'), number: true, cell: ({ aantallen }) => aantallen?.groepen },
          { head: t('Leerkrachten'), number: true, cell: ({ aantallen }) => aantallen?.leerkrachten },
          { head: t('Leerlingen'), number: true, cell: ({ aantallen }) => aantallen?.leerlingen },
          {
            head: t('Acties'),
            quiet: true,
            cell: (one) => (
              <span class="actions">
                <Button
                  kind="link"
                  label={`${t('Instellingen')}: ${nameOfSchool(one)}`}
                  pressed={open?.id === one.id && open.what === 'settings'}
                  onClick={() => toggle(one.id, 'settings')}
                >
                  {t('Instellingen')}
                </Button>
                <Button
                  kind="link"
                  label={`${t('Als schoolbestand')}: ${nameOfSchool(one)}`}
                  pressed={open?.id === one.id && open.what === 'file'}
                  onClick={() => toggle(one.id, 'file')}
                >
                  {t('Als schoolbestand')}
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
          open?.id !== one.id ? undefined : open.what === 'file' ? (
            <SchoolInFile school={one} onDone={() => setOpen(undefined)} />
          ) : (
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
          )
        }
      />
      <NieuweSchool />
    </>
  )
}

function NieuweSchool() {
  const [how, setHow] = useState('generate')
  const [seed, setSeed] = useState('7')
  const [pupils, setPupils] = useState('60')
  const [file, setFile] = useState(firstSchool)
  const [made, setMade] = useState<SchoolJson | undefined>()
  const [wrong, setWrong] = useState(0)
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
        <Schoolbestand value={file} onInput={setFile} onChecked={setWrong} />
      ) : (
        <div class="row">
          <Field label={t('Zaad')} value={seed} onInput={setSeed} hint={t('Hetzelfde zaad geeft dezelfde school.')} />
          <Field label={t('Leerlingen')} type="number" value={pupils} onInput={setPupils} />
        </div>
      )}
      <Refusal problem={doing.problem} />
      {made ? <Notice tone="good">{t('{0} is er.', nameOfSchool(made))}</Notice> : null}
      <Button submit disabled={doing.busy || (how === 'file' && wrong > 0)}>
        {t('Maken')}
      </Button>
    </Form>
  )
}
