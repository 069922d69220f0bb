import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import Excel from 'exceljs'

/** The streaming writer of the library, and a brake that waits while the reader of the stream is slower. */
export interface BookStream {
  readonly book: Excel.stream.xlsx.WorkbookWriter
  /** Waits until what was written has left memory; throws when nobody reads any more. Call it every few hundred rows. */
  relieve(sheet: Excel.Worksheet): Promise<void>
}

const AHEAD = 1024 * 1024

/** Runs a producer of a workbook and gives its bytes as a stream. A failure of the producer destroys the stream. */
export function streamWorkbook(produce: (stream: BookStream) => Promise<void>): Readable {
  const sink = new PassThrough({ highWaterMark: 256 * 1024 })
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false })
  book.creator = '新市民平台'
  book.lastModifiedBy = '新市民平台'
  const run = async (): Promise<void> => {
    await produce({ book, relieve: (sheet) => relieve(sheet, sink) })
    await book.commit()
  }
  run().catch((error: unknown) => sink.destroy(error instanceof Error ? error : new Error(String(error))))
  return sink
}

async function relieve(sheet: Excel.Worksheet, sink: PassThrough): Promise<void> {
  await setImmediate()
  while (!sink.destroyed && (sink.writableNeedDrain || waiting(sheet) > AHEAD)) {
    if (sink.writableNeedDrain) await Promise.race([once(sink, 'drain'), once(sink, 'close')])
    else await setImmediate()
  }
  if (sink.destroyed) throw new Error('the reader of the workbook has gone')
}

/** Bytes the compressor has not taken yet; the library writes to it without waiting. */
function waiting(sheet: Excel.Worksheet): number {
  const { pipes } = (sheet as unknown as { stream: { pipes: { writableLength?: number }[] } }).stream
  return pipes[0]?.writableLength ?? 0
}

/** A name Excel accepts for a sheet: at most 31 characters, none of \ / * ? : [ ], and not used before. */
export function sheetName(wanted: string, used: Set<string>): string {
  const base =
    wanted
      .replace(/[\\/*?:[\]]/g, '_')
      .replace(/^'|'$/g, '')
      .slice(0, 31) || 'Sheet'
  let name = base
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base.slice(0, 28)}(${n})`.slice(0, 31)
  used.add(name.toLowerCase())
  return name
}
