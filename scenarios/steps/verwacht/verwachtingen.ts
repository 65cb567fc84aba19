import { type Static, type TProperties, Type } from '../../../src/typebox.ts'
import { aantallen } from './aantallen.ts'
import type { Expectation } from './define-expectation.ts'
import { fault } from './fault.ts'
import { gevraagd } from './gevraagd.ts'
import { herkenning } from './herkenning.ts'
import { imported } from './import.ts'
import { nietsVeranderd } from './niets-veranderd.ts'
import { ontvangen } from './ontvangen.ts'
import { records } from './records.ts'
import { regels } from './regels.ts'
import { resultaten } from './resultaten.ts'
import { samenvatting } from './samenvatting.ts'
import { groepen, leerkrachten, leerlingen } from './telling.ts'
import { uitgenodigd } from './uitgenodigd.ts'
import { uitkomst } from './uitkomst.ts'
import { verstuurd } from './verstuurd.ts'
import { waarschuwing } from './waarschuwing.ts'
import { wetten } from './wetten.ts'

const definitions = [
  imported,
  uitkomst,
  fault,
  gevraagd,
  groepen,
  leerkrachten,
  leerlingen,
  herkenning,
  regels,
  records,
  aantallen,
  resultaten,
  samenvatting,
  uitgenodigd,
  ontvangen,
  verstuurd,
  nietsVeranderd,
  waarschuwing,
  wetten,
] as const

type Definition = (typeof definitions)[number]

/** What must be so after the step before. Everything that is written must hold; what is not written is free. */
export type Verwachting = {
  readonly [One in Definition as One['name']]?: Static<One['form']>
}

/** Everything that may be expected, in the order of the page of words. */
export const verwachtingen: readonly Expectation[] = definitions as readonly Expectation[]

/** The forms of all of them, by name. */
export const verwachtingFields: TProperties = Object.fromEntries(
  verwachtingen.map(({ name, form }) => [name, Type.Optional(form)]),
)
