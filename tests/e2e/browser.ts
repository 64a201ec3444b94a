import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** A document of the extension (popup tab, card frame): functions run in it, with JSON for arguments and answers. */
export interface ExtensionView {
  /** Runs `fn` in the document and gives its awaited answer; the function may not use anything around it. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Clicks the middle of the first element that matches, with trusted events; scrolls it into view first. */
  click(selector: string): Promise<void>;
  /** What a reader sees of the document's text. */
  text(): Promise<string>;
}

/** A page of the extension in a tab of its own. */
export interface ExtensionPage extends ExtensionView {
  /** Saves a PNG of what is in the window. */
  picture(path: string): Promise<void>;
  /** Presses a key in the page, which is brought to the front. */
  press(key: KeyInput): Promise<void>;
  /** Types a text where the focus is. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the built extension in a profile of its own, the same face for both browsers. */
export interface TestBrowser {
  readonly name: BrowserName;
  /** Puppeteer's browser, for what this face lacks. */
  readonly raw: Browser;
  /** Address of a file of the extension: `chrome-extension://…/popup.html`, `moz-extension://…/popup.html`. */
  extensionUrl(path: string): string;
  /** Opens a tab, at `url` when one is given (waits for its load). */
  open(url?: string): Promise<Page>;
  /** Opens a page of the extension as a tab, `popup.html` for example; it can message the background. */
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Waits for a frame of the extension inside `page` (the card), also one that is kept hidden. */
  extensionFrame(page: Page, path?: string, timeoutMs?: number): Promise<ExtensionView>;
  /** Ends the background worker or event page as the browser does when it is idle, without attaching to it. */
  stopBackground(): Promise<void>;
  /** Whether the background runs now. */
  isBackgroundRunning(): Promise<boolean>;
  /** Does what pressing the key of a command of the manifest would do in the active tab. */
  pressCommand(command: string): Promise<void>;
  /** Installs the extension's folder again over the running one, as an update does, tabs staying open. */
  updateExtension(): Promise<void>;
  /** Ends the browser, by force after 5 s, and no other process. */
  close(): Promise<void>;
}

export type BrowserName = 'chrome' | 'firefox';

export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** How to launch; everything has a default that fits most tests. */
export interface LaunchOptions {
  /** Folder of the unpacked extension; default: the built one. */
  readonly extension?: string;
  readonly width?: number;
  readonly height?: number;
  readonly args?: readonly string[];
  /** Chromium only: loads the extension by a switch, under an id that follows from its folder; `storage.managed` wants it. */
  readonly loadBySwitch?: boolean;
  /** More variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Firefox only: preferences of the profile. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Firefox only: "never remember history", where IndexedDB is refused; the extension is allowed there. */
  readonly permanentPrivate?: boolean;
  /** True leaves the page open that greets after the install. */
  readonly keepWelcome?: boolean;
  /** Folder of a profile that outlives the browser; default: a new one for each launch. */
  readonly profile?: string;
  /** Firefox only: takes any certificate of a host. */
  readonly acceptInsecureCerts?: boolean;
  /** False shows a window; needs a display. */
  readonly headless?: boolean;
}

/** Launches one of the two browsers with the extension; the caller closes it. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<TestBrowser> {
  return name === 'chrome' ? launchChromium(options) : launchFirefox(options);
}
