import type { Adapter, KoppelVerzoek } from '../../../contracts/adapter/adapter.ts'
import { scopeOf } from '../../../src/school/school.ts'
import type { Koppelstap } from '../../../src/testcentrum/testcentrum.ts'
import { itemAt } from '../../../src/within.ts'
import { outcomeOf, refusal, refused } from './answers.ts'
import type { Room, Session } from './session.ts'

type Typed = Pick<KoppelVerzoek, 'brincode' | 'dependancecode' | 'schooljaar' | 'school'>

/** Steps 1 and 3 of the manual, and the approval between them. */
export function koppelen(session: Session): Required<Pick<Adapter, 'vraagAan' | 'keurGoed' | 'koppel'>> {
  const { centrum, rooms } = session

  /** On whose screen it is typed: of the school that is named, else of who has this brincode. */
  const screenOf = (typed: Typed): Room => {
    const { omgeving, koppeling } = centrum().state()
    const withBrincode = omgeving.find(({ brincode }) => brincode === typed.brincode)?.id
    const id = scopeOf(typed)
    const meant =
      rooms().find(({ code }) => code === typed.school) ??
      rooms().find(({ code }) => code === id) ??
      rooms().find((room) => room.omgeving === (koppeling.find((one) => one.id === id)?.omgeving ?? withBrincode))
    return meant ?? itemAt(rooms(), 0)
  }
  const request = ({ omgeving }: Room, { brincode, dependancecode, schooljaar }: Typed): Koppelstap =>
    centrum().requestKoppeling(omgeving, { type: 'ESIS UWLR', brincode, dependancecode, schooljaar })

  return {
    vraagAan: async (typed) => outcomeOf(request(screenOf(typed), typed)),

    keurGoed: async (question) => {
      const room = session.roomOf(question)
      const waiting = centrum()
        .state()
        .koppeling.filter(({ status, omgeving }) => status === 'aangevraagd' && omgeving === room.omgeving)
      const one = waiting.find(({ id }) => id === room.code) ?? waiting.at(-1)
      return one === undefined ? refused('geen-aanvraag') : outcomeOf(centrum().approveKoppeling(one.id))
    },

    koppel: async (typed) => {
      const room = screenOf(typed)
      session.type(room, typed)
      const { brincode, dependancecode, schooljaar, schoolkey, autorisatiesleutel } = typed
      const asked = request(room, typed)
      // A koppeling that is there already gets its fields and key renewed.
      const isThere = asked.kind === 'geweigerd' && asked.redenen.some(({ code }) => code === 'koppeling-bestaat')
      if (asked.kind === 'geweigerd' && !isThere) return refusal(asked)
      const id = asked.kind === 'ok' ? asked.koppeling.id : session.koppelingOf(room, typed)
      if (asked.kind === 'ok') {
        const approved = centrum().approveKoppeling(id)
        if (approved.kind === 'geweigerd') return refusal(approved)
      }
      const saved = centrum().saveKoppeling(id, {
        type: 'ESIS UWLR',
        brincode,
        dependancecode,
        schooljaar,
        autorisatiesleutel,
        ...(schoolkey && { schoolkey }),
      })
      if (saved.kind === 'geweigerd') return refusal(saved)
      room.koppeling = id
      session.look(room)
      return { kind: 'ok' }
    },
  }
}
