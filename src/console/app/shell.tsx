import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { address, go, linkTo, world } from './address.ts'
import { esis } from './api.ts'
import { useAsk } from './ask.ts'
import { Begin } from './begin.tsx'
import { language, momentOf, shortMomentOf, speak, t } from './language.ts'
import { watchWorld } from './live.ts'
import { Button, Notice, Select } from './ui/basics.tsx'
import type { WorldJson } from './world.ts'

type Room = ComponentType

const rooms = [
  ['', 'Begin'],
  ['esis', 'ESIS'],
  ['testcentrum', 'Boom testcentrum'],
  ['verkeer', 'Verkeer'],
  ['verhalen', 'Verhalen'],
  ['werelden', 'Werelden'],
] as const

/** The first screen; the others come when one of them is opened, or when nothing else is to be done. */
const loaded = signal<Readonly<Record<string, Room>>>({ '': Begin })

async function loadRooms(): Promise<void> {
  const { others } = await import('./rooms.ts')
  loaded.value = { '': Begin, ...others }
}

/** So long after the first screen the others are fetched, in milliseconds. */
const rest = 1500
// When nobody answers the frame says so.
setTimeout(() => void loadRooms().catch(() => undefined), rest)

/** The frame around every screen: where one is, in which world, and what time it is there. */
export function Shell() {
  const [name = ''] = address.value.screen
  const [path, title] = rooms.find(([one]) => one === name) ?? rooms[0]
  const Room = loaded.value[path]
  const { data, problem } = useAsk<WorldJson>(esis(''))
  const { data: all } = useAsk<{ readonly worlds: readonly WorldJson[] }>('/control/worlds')
  useEffect(() => {
    if (loaded.value[path] === undefined) void loadRooms().catch(() => undefined)
  }, [path])
  useEffect(() => watchWorld(world.value), [world.value])
  useEffect(() => {
    document.title = `${t(title)} · Koppelproef`
  }, [title, language.value])
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('inhoud')?.focus()}>
        {t('Naar de inhoud')}
      </button>
      <header class="top">
        <a class="logo" href={linkTo('')}>
          Koppelproef
        </a>
        <nav aria-label={t('Hoofdmenu')}>
          {rooms.map(([to, label]) => (
            <a key={to} href={linkTo(to)} aria-current={to === name ? 'page' : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
        <div class="aside">
          {(all?.worlds.length ?? 0) > 1 ? (
            <Select
              bare
              label={t('Wereld')}
              value={world.value}
              options={(all?.worlds ?? []).map((one) => [one.name, one.name])}
              onChange={(next) => {
                location.hash = `#/${encodeURIComponent(next)}/${name}`
              }}
            />
          ) : null}
          {data ? (
            <button type="button" class="clock" onClick={() => go('esis/klok')} title={t('Klok en kalender')}>
              <span class="wide">{momentOf(data.clock.now)}</span>
              <span class="narrow">{shortMomentOf(data.clock.now)}</span>
              {data.clock.frozen ? ` · ${t('staat stil')}` : ''}
            </button>
          ) : null}
          <Button kind="link" onClick={() => void speak(language.value === 'nl' ? 'en' : 'nl')}>
            {language.value === 'nl' ? 'English' : 'Nederlands'}
          </Button>
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        {problem?.status === 404 ? (
          <Notice tone="warn" title={t('Deze wereld is er niet (meer).')}>
            <a href="#/default">{t('Naar de eerste wereld')}</a>
          </Notice>
        ) : problem?.status === 0 ? (
          <Notice tone="bad" title={problem.lines[0]!}>
            {problem.next}
          </Notice>
        ) : null}
        {Room ? <Room key={`${world.value}/${name}`} /> : null}
      </main>
      <footer class="foot">
        {t('Een nagemaakte ESIS en een nagemaakt testcentrum. Alles is verzonnen; niets verlaat deze machine.')}
      </footer>
    </>
  )
}
