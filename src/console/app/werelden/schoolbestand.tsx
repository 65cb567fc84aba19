import { useState } from 'preact/hooks'
import { call, esis, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { nameOfSchool, type SchoolJson } from '../schools.tsx'
import { Button, download, Form, Refusal } from '../ui/basics.tsx'
import { type Words, type Wrong, Yaml } from '../ui/yaml.tsx'

const check = async (file: string): Promise<readonly Wrong[]> =>
  (await call<{ readonly problems: readonly Wrong[] }>('POST', '/control/school-file/check', { file })).problems

const wordsAt = (file: string, line: number, column: number): Promise<Words> =>
  call('POST', '/control/school-file/words', { file, line, column })

/** A school file that is written here. */
export const Schoolbestand = (props: {
  readonly value: string
  readonly onInput: (file: string) => void
  readonly onChecked: (count: number) => void
}) => (
  <Yaml
    {...props}
    label={t('Schoolbestand')}
    rows={14}
    check={check}
    wordsAt={wordsAt}
    good={t('Hiervan kan een school worden gemaakt.')}
  />
)

/** A school as its file: changed here, and put back in the place of what it was. */
export function SchoolInFile({ school, onDone }: { readonly school: SchoolJson; readonly onDone: () => void }) {
  const path = esis(`/schools/${part(school.id)}`)
  const { data } = useAsk<{ readonly file: string }>(`${path}/file`)
  const [text, setText] = useState<string | undefined>()
  const [wrong, setWrong] = useState(0)
  const doing = useDoing()
  const shown = text ?? data?.file
  const save = async () => {
    if ((await doing.run(() => call('PUT', path, { file: shown }))) !== undefined) onDone()
  }
  if (shown === undefined) return null
  return (
    <div class="panel">
      <Form onSubmit={() => void save()} label={`${t('Als schoolbestand')}: ${nameOfSchool(school)}`}>
        <Schoolbestand value={shown} onInput={setText} onChecked={setWrong} />
        <Refusal problem={doing.problem} />
        <p class="buttons">
          <Button kind="main" submit disabled={text === undefined || wrong > 0 || doing.busy}>
            {t('Opslaan')}
          </Button>
          <Button onClick={() => download(`${school.id}.school.yaml`, 'text/yaml', shown)}>
            {t('Bewaar als bestand')}
          </Button>
          <Button onClick={onDone}>{t('Annuleren')}</Button>
        </p>
        <p class="hint">{t('Om met een eigen editor te werken: koppelproef serve --school BESTAND --watch.')}</p>
      </Form>
    </div>
  )
}
