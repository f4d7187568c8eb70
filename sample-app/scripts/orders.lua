-- Orders for wrk. Each thread writes what was answered to its own file, a line per
-- response: HTTP status, order id, client order id.
--
-- Environment: RUN (prefix of client order ids, unique per run), ANSWERS (folder),
-- QUOTA (orders per thread, 0 for no end).

local threads = 0

function setup(thread)
	threads = threads + 1
	thread:set("id", threads)
end

local symbols = {
	{ name = "ACME", middle = 10000, format = "%d.%02d", lot = 1 },
	{ name = "EDGE", middle = 5820, format = "%d.%02d", lot = 1 },
	{ name = "CRUX", middle = 240000, format = "%d", step = 100, lot = 1 },
}

function init(args)
	run = os.getenv("RUN")
	quota = tonumber(os.getenv("QUOTA"))
	answers = io.open(os.getenv("ANSWERS") .. "/" .. run .. "-" .. id, "w")
	answers:setvbuf("line")
	sent = 0
	answered = 0
	math.randomseed(id)
	wrk.method = "POST"
	wrk.headers["Content-Type"] = "application/json"
end

function request()
	sent = sent + 1
	local symbol = symbols[math.random(#symbols)]
	local price = symbol.middle + math.random(-200, 200) * (symbol.step or 1)
	local side = (math.random(2) == 1) and "BUY" or "SELL"
	local body = string.format('{"symbol":"%s","side":"%s","price":"%s","quantity":%d,"clientOrderId":"%s.%d.%d"}',
		symbol.name, side, string.format(symbol.format, math.floor(price / 100), price % 100), math.random(20), run, id,
		sent)
	return wrk.format("POST", "/api/orders", nil, body)
end

function response(status, headers, body)
	answers:write(status, " ", body:match('"orderId":(%d+)') or "-", " ",
		body:match('"clientOrderId":"([^"]+)"') or "-", "\n")
	answered = answered + 1
	if answered == quota then
		answers:close()
		wrk.thread:stop()
	end
end
