import { type Koppeling, prepareKoppeling } from './koppeling.ts'
import { sleutelOf } from './sleutel.ts'

/** A koppeling as a school file writes it. What is absent, the simulator chooses. */
export type KoppelingSettings = {
  readonly klantcode?: string
  readonly klantnaam?: string
  readonly autorisatiesleutel?: string
  readonly verificatiecode?: string
  /** Default true. */
  readonly actief?: boolean
}

/** What is not decided in the file. */
export type KoppelingDefaults = {
  readonly id: string
  readonly school: string
  readonly klantcode: string
  readonly klantnaam: string
  readonly seed: string | number
  /** `xs:dateTime` by the world's clock. */
  readonly op: string
}

/** The koppeling that a file asks for: active, as if the school had been through the screens, unless it says otherwise. */
export function koppelingFrom(settings: KoppelingSettings, defaults: KoppelingDefaults): Koppeling {
  const { id, school, seed, op } = defaults
  const prepared = prepareKoppeling({
    id,
    klantcode: settings.klantcode ?? defaults.klantcode,
    klantnaam: settings.klantnaam ?? defaults.klantnaam,
    scholen: [school],
    aangemaaktOp: op,
  })
  if (settings.actief === false) return prepared
  return {
    ...prepared,
    status: 'actief',
    autorisatiesleutel: settings.autorisatiesleutel ?? sleutelOf(seed, id, 0),
    ...(settings.verificatiecode !== undefined && { verificatiecode: settings.verificatiecode }),
    sleutelsUitgegeven: 1,
    geactiveerdOp: op,
  }
}
