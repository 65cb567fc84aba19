import { address } from '../address.ts'
import { Catalogus } from './catalogus.tsx'
import { Geval } from './geval.tsx'
import { Ronde } from './ronde.tsx'
import { Schrijf } from './schrijf.tsx'
import { Vangen } from './vangen.tsx'
import { Verken } from './verken.tsx'
import { Verkenning, Verkenningen } from './verkenning.tsx'

/** Stories: the catalogue, a round of them, one step by step, and one that is being written. */
export function Verhalen() {
  const [, screen, id, naam] = address.value.screen
  if (screen === 'ronde' && id !== undefined)
    return naam === undefined ? <Ronde key={id} id={id} /> : <Geval key={`${id}/${naam}`} ronde={id} naam={naam} />
  if (screen === 'schrijf') return <Schrijf />
  if (screen === 'vangen') return <Vangen />
  if (screen === 'verken') return <Verken />
  if (screen === 'verkenning') return id === undefined ? <Verkenningen /> : <Verkenning key={id} nummer={id} />
  return <Catalogus />
}
