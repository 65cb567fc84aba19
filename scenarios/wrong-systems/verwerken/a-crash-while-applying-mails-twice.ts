import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De uitnodigingen gaan de deur uit voordat de import is bewaard: valt het systeem daar uit, dan krijgt iedereen bij de tweede poging weer een mail.',
  violates: ['E24', 'I09'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'stroom-valt-uit-bij-de-eerste-import',
  bend: () =>
    holding((held) => {
      let lost: { leerkracht: string; emailadres: string }[] = []
      return {
        calls: (own) => ({
          reset: (start) => {
            lost = []
            return own.reset(start)
          },
          valUit: async (question) => {
            const centrum = held()
            if (centrum === undefined) return own.valUit(question)
            const before = centrum.state()
            const open = before.import.filter(({ status }) => status === 'controle').at(-1)
            const lines = before.levering.find(({ id }) => id === open?.id)?.plan.leerkrachten ?? []
            const ids = open === undefined ? [] : (centrum.summarise(open.id)?.uitgenodigd ?? [])
            const outcome = await own.valUit(question)
            const isOpen = held()
              ?.state()
              .import.some(({ id, status }) => id === open?.id && status === 'controle')
            if (question.tijdens !== 'verwerk' || !isOpen) return outcome
            const fresh = lines.filter(({ decision, mustLook }) => decision === 'nieuw' && !mustLook)
            const mails = fresh.flatMap(({ index, incoming }) => open?.adressen[index] ?? incoming.emailadres ?? [])
            lost.push(...ids.map((leerkracht, place) => ({ leerkracht, emailadres: mails[place] ?? '' })))
            return outcome
          },
          postbus: async (question) => [
            ...(await own.postbus(question)),
            ...lost.filter(({ emailadres }) => emailadres),
          ],
        }),
      }
    }),
})
