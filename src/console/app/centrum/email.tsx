import { useState } from 'preact/hooks'
import { call, centrum, part } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import type { SchermRegel } from './kinds.ts'

/** The white field behind a teacher: the address that the invitation goes to. */
export function Email({ importId, regel }: { readonly importId: string; readonly regel: SchermRegel }) {
  const { index, naam, emailadres = '', probleem } = regel
  const [typed, setTyped] = useState<string | undefined>()
  const doing = useDoing()
  const value = typed ?? emailadres
  const save = async () => {
    if (typed === undefined || typed === emailadres) return
    const done = await doing.run(() =>
      call('POST', centrum(`/imports/${part(importId)}/keuzes`), { kind: 'email', index, emailadres: typed }),
    )
    if (done !== undefined) setTyped(undefined)
  }
  const wrong = doing.problem?.lines.join(' ') ?? probleem?.tekst
  return (
    <span class={`email ${wrong ? 'wrong' : ''}`}>
      <input
        type="email"
        aria-label={`${t('Emailadres')} ${naam}`}
        aria-invalid={wrong ? true : undefined}
        value={value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void save()
        }}
      />
      {wrong ? <small class="wrong-text">{wrong}</small> : null}
    </span>
  )
}
