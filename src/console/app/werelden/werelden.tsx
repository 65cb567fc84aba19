import { useRef, useState } from 'preact/hooks'
import { world } from '../address.ts'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { momentOf, t } from '../language.ts'
import { Button, download, Field, Form, Refusal, Select, Tag } from '../ui/basics.tsx'
import { Table } from '../ui/table.tsx'
import type { WorldJson } from '../world.ts'
import { Aansluitingen } from './aansluitingen.tsx'
import { Scholen } from './scholen.tsx'
import { Snapshots } from './snapshots.tsx'

/** The worlds: made, dropped, put back, kept as a file; and how the one that is looked at is served. */
export function Werelden() {
  const { data } = useAsk<{ readonly worlds: readonly WorldJson[] }>('/control/worlds')
  const doing = useDoing()
  const here = data?.worlds.find(({ name }) => name === world.value)
  return (
    <section>
      <h1>{t('Werelden')}</h1>
      <p class="lead">
        {t(
          'Elke wereld heeft eigen scholen, een eigen klok en een eigen testcentrum. Wat u in de ene doet merkt de andere niet.',
        )}
      </p>
      <Refusal problem={doing.problem} />
      <Table
        label={t('Werelden')}
        rows={data?.worlds ?? []}
        keyOf={({ name }) => name}
        toneOf={({ name }) => (name === world.value ? 'look' : '')}
        columns={[
          {
            head: t('Naam'),
            cell: ({ name }) => (
              <>
                <a href={`#/${part(name)}/werelden`}>{name}</a>{' '}
                {name === world.value ? <Tag tone="warn">{t('hier bent u')}</Tag> : null}
              </>
            ),
          },
          { head: t('Klok'), cell: ({ clock }) => momentOf(clock.now) },
          { head: t('Leest'), cell: ({ modus }) => t(modus === 'strict' ? 'streng' : 'mild') },
          { head: t('Scholen'), number: true, cell: ({ aantallen }) => aantallen.scholen },
          { head: t('Resultaten'), number: true, cell: ({ aantallen }) => aantallen.resultaten },
          { head: t('Verkeer'), number: true, cell: ({ aantallen }) => aantallen.journal },
          {
            head: t('Acties'),
            cell: ({ name }) => (
              <span class="actions">
                <Button
                  kind="link"
                  label={`${t('Terug naar het begin')}: ${name}`}
                  onClick={() => void doing.run(() => restart(name))}
                >
                  {t('Terug naar het begin')}
                </Button>
                <Button
                  kind="link"
                  label={`${t('Bewaar als bestand')}: ${name}`}
                  onClick={() => void doing.run(() => save(name))}
                >
                  {t('Bewaar als bestand')}
                </Button>
                {name === 'default' ? null : (
                  <Button
                    kind="link"
                    label={`${t('Verwijderen')}: ${name}`}
                    onClick={() => void doing.run(() => drop(name))}
                  >
                    {t('Verwijderen')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      <Nieuw />
      {here ? (
        <>
          <h2>{t('De wereld {0}', here.name)}</h2>
          <Select
            label={t('Hoe streng ESIS leest')}
            value={here.modus}
            options={[
              ['lenient', t('mild, zoals echte systemen')],
              ['strict', t('streng, zoals de standaard')],
            ]}
            onChange={(modus) => void doing.run(() => call('PATCH', esis(''), { modus }))}
          />
          <Snapshots />
          <Scholen />
          <Aansluitingen base={here.base} />
        </>
      ) : null}
    </section>
  )
}

async function restart(name: string): Promise<true> {
  await call('POST', `/control/worlds/${part(name)}/reset`)
  await call('POST', `/testcentrum/worlds/${part(name)}/opnieuw`).catch(() => undefined)
  return true
}

async function drop(name: string): Promise<true> {
  await call('DELETE', `/control/worlds/${part(name)}`)
  if (name === world.value) location.hash = '#/default/werelden'
  return true
}

type WorldFile = { readonly esis: unknown; readonly testcentrum?: unknown }

/** Both systems of a world in one file. */
async function save(name: string): Promise<true> {
  const file: WorldFile = {
    esis: await call('GET', `/control/worlds/${part(name)}/file`),
    testcentrum: await call('GET', `/testcentrum/worlds/${part(name)}/toestand`).catch(() => undefined),
  }
  download(`${name}.koppelproef.json`, 'application/json', JSON.stringify(file))
  return true
}

async function load(name: string, text: string): Promise<true> {
  const { esis: own, testcentrum } = JSON.parse(text) as WorldFile
  await call('PUT', `/control/worlds/${part(name)}/file`, own)
  if (testcentrum !== undefined) await call('PUT', `/testcentrum/worlds/${part(name)}/toestand`, testcentrum)
  return true
}

function Nieuw() {
  const [name, setName] = useState('')
  const [copy, setCopy] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const doing = useDoing()
  const make = async () => {
    const made = await doing.run(() =>
      call<WorldJson>('POST', '/control/worlds', {
        ...(name !== '' && { name }),
        ...(copy && { copyOf: world.value }),
      }),
    )
    if (made) location.hash = `#/${part(made.name)}/werelden`
  }
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    const as = name || chosen.name.replace(/\..*$/, '') || 'w'
    if ((await doing.run(async () => load(as, await chosen.text()))) === true) location.hash = `#/${part(as)}/werelden`
  }
  return (
    <Form onSubmit={() => void make()} label={t('Nieuwe wereld')}>
      <h2>{t('Nieuwe wereld')}</h2>
      <div class="bar">
        <Field label={t('Naam')} value={name} onInput={setName} placeholder="w1" />
        <Select
          label={t('Begin')}
          value={copy ? 'copy' : ''}
          options={[
            ['', t('leeg')],
            ['copy', t('als deze wereld')],
          ]}
          onChange={(next) => setCopy(next === 'copy')}
        />
        <Button kind="main" submit>
          {t('Maken')}
        </Button>
        <Button onClick={() => file.current?.click()}>{t('Uit een bestand …')}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept="application/json,.json"
          aria-label={t('Bestand van een wereld')}
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </div>
      <Refusal problem={doing.problem} />
    </Form>
  )
}
