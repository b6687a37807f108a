/** Makes each push folder: the bundle, its dialogs as self-contained pages, and its manifest. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import stamps from './deploy/stamp.cjs';
import { bundleDialog } from './src/ui/bundle-dialog.mjs';

/** Drops what nobody calls and keeps the rest readable, for whoever opens the script editor. */
const removeUnusedCode = new TerserPlugin({
  extractComments: false,
  terserOptions: {
    mangle: false,
    compress: { defaults: false, unused: true, dead_code: true, side_effects: true, passes: 3 },
    format: { beautify: true, comments: false },
  },
});

/** The two scripts that are bound to workbooks. Scopes are a subset of the root manifest's. */
const BOUND = {
  district: {
    entry: './src/district.ts',
    withoutScopes: [],
    advancedServices: ['Drive', 'Sheets'],
    dialogs: {
      progress: './src/features/progress/progress.client.tsx',
      today: './src/features/overview/today.client.tsx',
      dashboard: './src/features/overview/dashboard.client.tsx',
      dossiers: './src/features/documents/dossiers.client.tsx',
      'data-requests': './src/features/data-requests/data-requests.client.tsx',
      petitions: './src/features/petitions/petitions.client.tsx',
      seminars: './src/features/seminars/seminars.client.tsx',
      shortcomings: './src/features/petitions/shortcomings.client.tsx',
      verification: './src/features/verification/verification.client.tsx',
      assignments: './src/features/verification/assignments.client.tsx',
      recognition: './src/features/recognition/recognition.client.tsx',
      'import-schools': './src/features/registry/import-schools.client.tsx',
      'import-points': './src/features/settings/points/import-points.client.tsx',
      'adopt-sample': './src/features/settings/points/adopt-sample.client.tsx',
      conflicts: './src/features/settings/choices/conflicts.client.tsx',
      'disclosure-choice': './src/features/settings/choices/disclosure-choice.client.tsx',
      'pack-choice': './src/features/settings/packs/pack-choice.client.tsx',
      'standard-news': './src/features/settings/news/standard-news.client.tsx',
      'reminder-preview': './src/features/reminders/reminder-preview.client.tsx',
      'late-schools': './src/features/reminders/late-schools.client.tsx',
    },
  },
  school: {
    entry: './src/school.ts',
    withoutScopes: ['drive.file', 'script.external_request'],
    advancedServices: [],
    dialogs: {
      'monthly-score': './src/features/scoring/monthly-score.client.tsx',
      'day-log': './src/features/day-log/day-log.client.tsx',
      'quick-entry': './src/features/quick-entry/quick-entry.client.tsx',
      'import-tables': './src/features/import-tables/import-tables.client.tsx',
      handover: './src/features/handover/handover.client.tsx',
      'workbook-check': './src/features/workbook-check/workbook-check.client.tsx',
      report: './src/features/reporting/report.client.tsx',
      documents: './src/features/documents/documents.client.tsx',
      'reminder-preview': './src/features/reminders/reminder-preview.client.tsx',
    },
  },
};

/** What each Apps Script project holds; the add-on is both bound scripts in one. */
const SCRIPTS = {
  ...BOUND,
  addon: {
    entry: './src/addon.ts',
    withoutScopes: [],
    advancedServices: BOUND.district.advancedServices,
    dialogs: { ...BOUND.district.dialogs, ...BOUND.school.dialogs },
  },
};

/** Lists of exports whose features are loaded when they are called, like those of the entries: most ticks call none. */
const LAZY_PARTS = ['district', 'school'].map((name) => resolve(`src/features/tick/${name}-parts.ts`));

/** The root manifest, less what this script does not use. */
function manifestOf({ withoutScopes, advancedServices }) {
  const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  manifest.oauthScopes = manifest.oauthScopes.filter(
    (scope) => !withoutScopes.some((name) => scope.endsWith(`/auth/${name}`)),
  );
  const services = manifest.dependencies.enabledAdvancedServices.filter(({ userSymbol }) =>
    advancedServices.includes(userSymbol),
  );
  manifest.dependencies = services.length > 0 ? { enabledAdvancedServices: services } : {};
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Adds the manifest and the dialogs to the push folder. */
class PushFolderPlugin {
  constructor(script) {
    this.script = script;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PushFolder', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'PushFolder', stage }, async () => {
        const { RawSource } = webpack.sources;
        compilation.emitAsset('appsscript.json', new RawSource(manifestOf(this.script)));
        for (const [name, entry] of Object.entries(this.script.dialogs)) {
          compilation.emitAsset(`${name}.html`, new RawSource(await bundleDialog(name, entry)));
        }
      });
    });
  }
}

/** Notes beside the push folder what it was built from, for whoever deploys it. */
class StampPlugin {
  apply(compiler) {
    let source = '';
    compiler.hooks.run.tap('Stamp', () => {
      source = stamps.sourceDigest('.');
    });
    compiler.hooks.done.tap('Stamp', (stats) => {
      if (!stats.hasErrors()) stamps.writeStamp('.', compiler.name, source);
    });
  }
}

/** Tells webpack that the entry's exports are used: gas-webpack-plugin makes the script's globals of them. */
class KeepEntryExportsPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('KeepEntryExports', (compilation) => {
      compilation.hooks.finishModules.tap('KeepEntryExports', () => {
        const { moduleGraph } = compilation;
        for (const [name, { dependencies }] of compilation.entries) {
          for (const dependency of dependencies) {
            const module = moduleGraph.getModule(dependency);
            moduleGraph.getExportsInfo(module).setUsedInUnknownWay(name);
            moduleGraph.addExtraReason(module, 'globals of the script');
          }
        }
      });
    });
  }
}

export default Object.entries(SCRIPTS).map(([name, script]) => ({
  name,
  mode: 'production',
  devtool: false,
  entry: script.entry,
  output: {
    path: resolve('build', name),
    filename: 'Code.js',
    clean: true,
    environment: { globalThis: true },
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      // no module of src does anything by being loaded: what nobody imports from one is not evaluated on every run
      { test: /\.ts$/, sideEffects: false, loader: 'esbuild-loader', options: { target: 'es2021' } },
      { include: [resolve(script.entry), ...LAZY_PARTS], loader: resolve('lazy-entry.cjs') },
    ],
  },
  optimization: { minimizer: [removeUnusedCode], moduleIds: 'named', mangleExports: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    // see src/google/target.ts
    new webpack.DefinePlugin({ THDT_TARGET: JSON.stringify(name) }),
    // docx names them in methods that only a browser or Node calls; Apps Script has neither
    new webpack.DefinePlugin({ setTimeout: 'undefined', btoa: 'undefined' }),
    new KeepEntryExportsPlugin(),
    new GasPlugin({ autoGlobalExportsFiles: [resolve(script.entry)], comment: false }),
    new PushFolderPlugin(script),
    new StampPlugin(),
  ],
}));
