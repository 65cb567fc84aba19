import wrong from '../../scenarios/wrong-systems/datum-en-geslacht/day-and-month-are-swapped.ts'
import { openWrongSystem } from '../../scenarios/wrong-systems/open.ts'

export default openWrongSystem(wrong).adapter
