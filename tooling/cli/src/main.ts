import { Command } from 'commander'
import { addAuditCommands } from './commands/audit.ts'
import { addDemoCommands } from './commands/demo.ts'
import { addDrillCommands } from './commands/drill.ts'
import { addFigureCommands } from './commands/figures.ts'
import { addImportCommands } from './commands/import.ts'
import { addModuleCommands } from './commands/modules.ts'
import { addMonthCommands } from './commands/month.ts'
import { addScaleCommands } from './commands/scale.ts'
import { EXIT, refuse } from './print.ts'
import { type CliSession, withSession } from './session.ts'

/** Runs a command's work in a session; a refusal is told and becomes the exit code. */
export type RunCommand = (options: { json?: boolean }, work: (session: CliSession) => Promise<void>) => Promise<void>

const run: RunCommand = async (options, work) => {
  try {
    await withSession(work)
  } catch (error) {
    refuse(error, options)
  }
}

const program = new Command('county')
  .description('新市民平台 运维命令 / operators’ commands of the New Citizen Platform')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage))
for (const add of [
  addMonthCommands,
  addFigureCommands,
  addImportCommands,
  addAuditCommands,
  addModuleCommands,
  addDemoCommands,
  addDrillCommands,
])
  add(program, run)
addScaleCommands(program)
await program.parseAsync()
