import { onTestFinished } from 'vitest';
import { type BrowserName, type LaunchOptions, launch, type TestBrowser } from './browser.ts';
import { type PageServer, servePages, type TestPage } from './page-server.ts';

/** Launches inside a test and closes when the test ends, however it ends. */
export async function launchForTest(name: BrowserName, options: LaunchOptions = {}): Promise<TestBrowser> {
  const browser = await launch(name, options);
  onTestFinished(() => browser.close());
  return browser;
}

/** Serves inside a test and closes when the test ends. */
export async function servePagesForTest(pages: Readonly<Record<string, TestPage>>): Promise<PageServer> {
  const server = await servePages(pages);
  onTestFinished(() => server.close());
  return server;
}
