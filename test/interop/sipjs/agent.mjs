// SPDX-License-Identifier: MIT
// A SIP.js user agent under Node, for the interop scripts: registers, calls or is called, hangs up or is hung up on.
//   node agent.mjs --server ws://HOST:PORT --user NAME [--ca FILE] [--register] [--call URI] [--calls N] [--ring MS]
//                  [--hold-after MS] [--hangup-after MS] [--cancel-after MS] [--reject CODE] [--expect CODE] [--deadline MS]
// Without --call it takes calls, or rejects them. A line on standard output for each thing that happens, SIP.js's own log with all
// messages on standard error. Ends with 0 once N calls (1) were established and ended, with --expect once N were refused with that
// code (487: cancelled); with 1 on whatever else.
// Node has neither WebSocket (before 22) nor WebRTC: the ws package and the small description handler below stand in for them.

import { setDefaultResultOrder } from "node:dns";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import WebSocket from "ws";
import { Inviter, Registerer, RegistererState, SessionState, UserAgent } from "sip.js";

setDefaultResultOrder("ipv4first"); // a hosts file may name localhost [::1] as well, where none of the scripts' servers listens

const { values: options } = parseArgs({
	options: {
		server: { type: "string" },
		user: { type: "string" },
		ca: { type: "string" },
		register: { type: "boolean", default: false },
		call: { type: "string" },
		calls: { type: "string", default: "1" },
		ring: { type: "string", default: "0" },
		"hold-after": { type: "string" },
		"hangup-after": { type: "string" },
		"cancel-after": { type: "string" },
		reject: { type: "string" },
		expect: { type: "string" },
		deadline: { type: "string", default: "30000" },
	},
});
const DOMAIN = "example.test";
const started = Date.now();
let left = Number(options.calls);
let userAgent, registerer;

function say(what) {
	console.log(`${String(Date.now() - started).padStart(5)} ${what}`);
}

function die(why) {
	say(`FAILED: ${why}`);
	process.exit(1);
}

function later(ms, work) {
	setTimeout(() => Promise.resolve(work()).catch((error) => die(error)), Number(ms));
}

// The global that SIP.js opens its connections by; the test's own authority is trusted.
globalThis.WebSocket = class extends WebSocket {
	constructor(url, protocol) {
		super(url, protocol, options.ca ? { ca: readFileSync(options.ca) } : {});
	}
};

// G.711 at an address that nobody sends to. What the peer describes must be audio that this one offered or can take.
class Description {
	constructor() {
		this.version = 1;
		this.direction = "sendrecv";
		this.remote = "sendrecv";
	}
	close() {}
	hasDescription(contentType) {
		return contentType === "application/sdp";
	}
	async getDescription() {
		const lines = ["v=0", `o=- 4711 ${this.version++} IN IP4 127.0.0.1`, "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
			"m=audio 40000 RTP/AVP 0 8", "a=rtpmap:0 PCMU/8000", "a=rtpmap:8 PCMA/8000", `a=${this.remote === "sendonly" ? "recvonly" : this.direction}`];
		return { contentType: "application/sdp", body: lines.join("\r\n") + "\r\n" };
	}
	async setDescription(sdp) {
		const media = /^m=audio ([1-9][0-9]*) RTP\/AVP(?: \d+)*? (?:0|8)(?: \d+)*\r$/m.exec(sdp);
		if (!media || !/^v=0\r\n/.test(sdp)) {
			die(`no usable description: ${JSON.stringify(sdp)}`);
		}
		this.remote = /^a=(sendrecv|sendonly|recvonly|inactive)\r$/m.exec(sdp)?.[1] ?? "sendrecv";
		if (this.direction === "sendonly" && !["recvonly", "inactive"].includes(this.remote)) {
			die(`sendonly was answered by ${this.remote}`);
		}
		say(`description ${this.remote}`);
	}
	sendDtmf() {
		return false;
	}
}

async function finish() {
	if (registerer) {
		const gone = new Promise((resolve) => registerer.stateChange.addListener((state) => state === RegistererState.Unregistered && resolve()));
		await registerer.unregister();
		await gone;
		say("unregistered");
	}
	await userAgent.stop();
	say("done");
	process.exit(0);
}

// Hold: a re-INVITE whose description says sendonly; the peer has to answer with recvonly.
async function hold(session) {
	session.sessionDescriptionHandler.direction = "sendonly";
	await session.invite({
		requestDelegate: {
			onAccept: () => say("held"),
			onReject: (response) => die(`re-INVITE rejected: ${response.message.statusCode}`),
		},
	});
}

function watch(session) {
	let established = false;
	let byUs = false;

	function ended() {
		if (established ? options.expect : !options.expect || session.refused !== Number(options.expect)) {
			die(established ? "the call was established" : `the call was not established: ${session.refused}`);
		}
		say(`ended ${byUs ? "by us" : "by the peer"}`);
		if (--left === 0) {
			later(byUs ? 500 : 100, finish); // the answer to a BYE has still to come or to go
		}
	}

	session.delegate = {
		onBye: (bye) => bye.accept(),
		onCancel: () => {
			session.refused = 487;
			say("cancelled by the peer");
		},
	};
	session.stateChange.addListener((state) => {
		if (state === SessionState.Established) {
			established = true;
			say("established");
			if (options["hold-after"]) {
				later(options["hold-after"], () => hold(session));
			}
			if (options["hangup-after"]) {
				later(options["hangup-after"], async () => {
					if (session.state !== SessionState.Established) {
						die("the peer hung up first");
					}
					byUs = true;
					await session.bye({ requestDelegate: {
						onAccept: () => say("bye accepted"),
						onReject: (response) => die(`BYE rejected: ${response.message.statusCode}`),
					} });
				});
			}
		} else if (state === SessionState.Terminated) {
			setImmediate(ended); // SIP.js tells of a refusal right after the state that it leads to
		}
	});
}

async function call() {
	const inviter = new Inviter(userAgent, UserAgent.makeURI(options.call) ?? die(`not a URI: ${options.call}`));

	watch(inviter);
	say(`calling ${options.call}`);
	await inviter.invite({
		requestDelegate: {
			onProgress: (response) => say(`progress ${response.message.statusCode}`),
			onReject: (response) => {
				inviter.refused = response.message.statusCode;
				say(`rejected ${response.message.statusCode} ${response.message.reasonPhrase}`);
			},
		},
	});
	if (options["cancel-after"]) {
		later(options["cancel-after"], () => inviter.cancel());
	}
}

process.on("uncaughtException", (error) => die(error.stack));
setTimeout(() => die("not done in time"), Number(options.deadline)).unref();
userAgent = new UserAgent({
	uri: UserAgent.makeURI(`sip:${options.user}@${DOMAIN}`),
	transportOptions: { server: options.server, traceSip: true, connectionTimeout: 5 },
	sessionDescriptionHandlerFactory: () => new Description(),
	logConnector: (level, category, label, content) => console.error(`${level} ${category} ${content}`),
	logBuiltinEnabled: false,
	delegate: {
		onDisconnect: (error) => error && left > 0 && die(`connection lost: ${error.message}`),
		onInvite: async (invitation) => {
			say(`called by ${invitation.remoteIdentity.uri}`); // SIP.js has sent 180 by itself
			watch(invitation);
			if (options.reject) {
				invitation.refused = Number(options.reject);
				await invitation.reject({ statusCode: invitation.refused });
				return;
			}
			later(options.ring, () => options.expect || invitation.accept());
		},
	},
});
await userAgent.start();
say("connected");
if (options.register) {
	registerer = new Registerer(userAgent);
	const there = new Promise((resolve) => registerer.stateChange.addListener((state) => state === RegistererState.Registered && resolve()));
	await registerer.register({ requestDelegate: { onReject: (response) => die(`REGISTER rejected: ${response.message.statusCode}`) } });
	await there;
	say("registered");
}
if (options.call) {
	await call();
}
