import { useEffect } from 'preact/hooks'
import { address, go, linkTo, world } from './address.ts'
import { esis } from './api.ts'
import { useAsk } from './ask.ts'
import { Begin } from './begin.tsx'
import { Centrum } from './centrum/centrum.tsx'
import { Esis } from './esis/esis.tsx'
import { language, momentOf, shortMomentOf, t } from './language.ts'
import { watchWorld } from './live.ts'
import { Button, Notice, Select } from './ui/basics.tsx'
import { Verhalen } from './verhalen/verhalen.tsx'
import { Verkeer } from './verkeer/verkeer.tsx'
import { Werelden } from './werelden/werelden.tsx'
import type { WorldJson } from './world.ts'

const rooms = [
  ['', 'Begin', Begin],
  ['esis', 'ESIS', Esis],
  ['testcentrum', 'Boom testcentrum', Centrum],
  ['verkeer', 'Verkeer', Verkeer],
  ['verhalen', 'Verhalen', Verhalen],
  ['werelden', 'Werelden', Werelden],
] as const

/** The frame around every screen: where one is, in which world, and what time it is there. */
export function Shell() {
  const [name = ''] = address.value.screen
  const [, title, Room] = rooms.find(([one]) => one === name) ?? rooms[0]
  const { data, problem } = useAsk<WorldJson>(esis(''))
  const { data: all } = useAsk<{ readonly worlds: readonly WorldJson[] }>('/control/worlds')
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
          {rooms.map(([path, label]) => (
            <a key={path} href={linkTo(path)} aria-current={path === name ? 'page' : undefined}>
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
          <Button kind="link" onClick={() => (language.value = language.value === 'nl' ? 'en' : 'nl')}>
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
        <Room key={`${world.value}/${name}`} />
      </main>
      <footer class="foot">
        {t('Een nagemaakte ESIS en een nagemaakt testcentrum. Alles is verzonnen; niets verlaat deze machine.')}
      </footer>
    </>
  )
}
