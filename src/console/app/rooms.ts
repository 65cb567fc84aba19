import { Centrum } from './centrum/centrum.tsx'
import { Esis } from './esis/esis.tsx'
import { Verhalen } from './verhalen/verhalen.tsx'
import { Verkeer } from './verkeer/verkeer.tsx'
import { Werelden } from './werelden/werelden.tsx'

/** Every screen but the first, by the first word of its address. */
export const others = {
  esis: Esis,
  testcentrum: Centrum,
  verkeer: Verkeer,
  verhalen: Verhalen,
  werelden: Werelden,
}
