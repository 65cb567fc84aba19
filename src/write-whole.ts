import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ToolError } from './tool-error.ts'

/** Text, bytes, or pieces of text that are made as they are written. */
export type Contents = string | Uint8Array | Iterable<string>

/**
 * Writes a file whole or not at all: beside it first, and then in its place, so that an older one stays until the new one is
 * there. What is no plain file (`/dev/stdout`, a pipe) is written to as it is.
 * @throws ToolError E_FILE_UNWRITABLE
 */
export function writeWhole(file: string, contents: Contents): void {
  try {
    const target = plainTarget(file)
    if (target === undefined) writeTo(file, 'w', contents)
    else replace(target, contents)
  } catch (error) {
    // What the pieces are made of is somebody else's trouble.
    if (!isOfFiles(error)) throw error
    throw unwritable(file, error)
  }
}

/**
 * A new file, whole or not at all, that its owner alone may read: what is there already is never written over.
 * @throws ToolError E_FILE_UNWRITABLE, E_FILE_EXISTS
 */
export function writeNew(file: string, contents: Contents): void {
  try {
    if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw Object.assign(new Error(), { code: 'EEXIST' })
    replace(file, contents, 0o600)
  } catch (error) {
    throw unwritable(file, error)
  }
}

/**
 * What cannot be written is better known before the work than after: its folder is there and may be written to, and it is no folder itself.
 * @throws ToolError E_FILE_UNWRITABLE
 */
export function refuseUnwritable(file: string): void {
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    if (there === undefined || there.isFile()) accessSync(dirname(resolve(file)), constants.W_OK)
  } catch (error) {
    throw unwritable(file, error)
  }
}

/**
 * The same of a folder, that may have to be made.
 * @throws ToolError E_FILE_UNWRITABLE
 */
export function refuseUnwritableFolder(folder: string): void {
  try {
    const there = statSync(folder, { throwIfNoEntry: false })
    if (there === undefined && dirname(resolve(folder)) !== resolve(folder))
      refuseUnwritableFolder(dirname(resolve(folder)))
    else if (there?.isDirectory() === false) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    else accessSync(folder, constants.W_OK)
  } catch (error) {
    throw error instanceof ToolError ? error : unwritable(folder, error)
  }
}

/** Why a file, or a folder for it, cannot be written: E_FILE_EXISTS where something else is there already. */
export const unwritable = (file: string, error: unknown): ToolError =>
  (error as NodeJS.ErrnoException).code === 'EEXIST'
    ? new ToolError('E_FILE_EXISTS', file)
    : new ToolError('E_FILE_UNWRITABLE', file, reasonOf(error as NodeJS.ErrnoException))

function replace(file: string, contents: Contents, mode = modeOf(file)): void {
  const beside = join(dirname(file), `.${basename(file).slice(0, 200)}.${process.pid}.new`)
  try {
    writeTo(beside, 'w', contents, mode)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function writeTo(file: string, flags: string, contents: Contents, mode = 0o666): void {
  const handle = openSync(file, flags, mode)
  try {
    for (const bytes of bytesOf(contents)) for (let at = 0; at < bytes.byteLength; ) at += writeSync(handle, bytes, at)
    // A disk that is full may say so only now.
    if (statSync(file).isFile()) fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function* bytesOf(contents: Contents): Generator<Uint8Array> {
  if (typeof contents === 'string') yield Buffer.from(contents)
  else if (contents instanceof Uint8Array) yield contents
  else {
    let part = ''
    for (const piece of contents) {
      part += piece
      if (part.length < 1 << 16) continue
      yield Buffer.from(part)
      part = ''
    }
    yield Buffer.from(part)
  }
}

/** Where a plain file is or will be, behind its links; undefined for what is something else. */
function plainTarget(file: string): string | undefined {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return file
  const target = realpathSync(file)
  return statSync(target).isFile() ? target : undefined
}

const modeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666

const isOfFiles = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on that disk',
  EFBIG: 'it grows larger than is allowed',
  EROFS: 'that disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'what should be a folder is a file',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
}

const reasonOf = ({ code = '', message }: NodeJS.ErrnoException): string => {
  const said = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return said === undefined ? code || message : `${said} (${code})`
}
