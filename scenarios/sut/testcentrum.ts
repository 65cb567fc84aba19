import type { Adapter, Vraag } from '../../contracts/adapter/adapter.ts'
import { beheer } from './own/beheer.ts'
import { importeren } from './own/importeren.ts'
import { withLog } from './own/journal.ts'
import { koppelen } from './own/koppelen.ts'
import { sending } from './own/sending.ts'
import { createSession, type TestcentrumSut } from './own/session.ts'

export type { TestcentrumSut } from './own/session.ts'

/**
 * Our testcentrum as a system under test: the example of an adapter. Its calls do what a person does on the screens of the
 * manual; nothing is known here that the testcentrum does not know.
 */
export function openTestcentrum(how: TestcentrumSut = {}): Adapter {
  const session = createSession(how)
  const calls = { ...beheer(session), ...koppelen(session), ...importeren(session), ...sending(session) }

  const carryOut = (question: Vraag<'valUit'>): Promise<unknown> => {
    switch (question.tijdens) {
      case 'verwerk':
        return calls.verwerk(question.vraag)
      case 'verstuur':
        return calls.verstuur(question.vraag)
      case 'importeer':
        return calls.importeer(question.vraag)
    }
  }
  return withLog({
    ...calls,
    valUit: async (question) => {
      await session.crash(() => carryOut(question), question.na)
      return { kind: 'ok' }
    },
  })
}

export default openTestcentrum
