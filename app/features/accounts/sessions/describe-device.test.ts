import { expect, test } from "vitest";
import { describeDevice } from "./describe-device.ts";

test("browser and system are named as people call them", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
  expect(describeDevice(chrome)).toEqual({ browser: "Chrome", system: "Windows" });
  expect(describeDevice(`${chrome} Edg/131.0.0.0`)).toEqual({ browser: "Edge", system: "Windows" });
  expect(describeDevice("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0")).toEqual({ browser: "Firefox", system: "Linux" });
  const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
  expect(describeDevice(iphone)).toEqual({ browser: "Safari", system: "iPhone" });
  expect(describeDevice("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36")).toEqual({
    browser: "Chrome",
    system: "Android",
  });
});

test("what a device does not tell is unknown", () => {
  expect(describeDevice(null)).toEqual({ browser: null, system: null });
  expect(describeDevice("curl/8.5.0")).toEqual({ browser: null, system: null });
});
