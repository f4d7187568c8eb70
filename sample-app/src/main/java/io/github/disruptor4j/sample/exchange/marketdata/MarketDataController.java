package io.github.disruptor4j.sample.exchange.marketdata;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.order.Trade;

/**
 * Shows books and trades.
 */
@RestController
class MarketDataController {

	private final Instruments instruments;

	private final BookSnapshots books;

	private final TradeLog trades;

	MarketDataController(Instruments instruments, BookSnapshots books, TradeLog trades) {
		this.instruments = instruments;
		this.books = books;
		this.trades = trades;
	}

	@GetMapping("/api/book/{symbol}")
	BookSnapshot book(@PathVariable String symbol,
			@RequestParam(defaultValue = "20") @Min(1) @Max(BookSnapshots.DEPTH) int depth) {
		BookSnapshot book = this.books.find(symbol);
		if (book == null) {
			requireInstrument(symbol);
			return BookSnapshot.empty(symbol);
		}
		return book.best(depth);
	}

	@GetMapping("/api/trades")
	List<Trade> trades(@RequestParam String symbol,
			@RequestParam(defaultValue = "50") @Min(1) @Max(TradeLog.CAPACITY) int limit) {
		List<Trade> latest = this.trades.latest(symbol, limit);
		if (latest.isEmpty()) {
			requireInstrument(symbol);
		}
		return latest;
	}

	private void requireInstrument(String symbol) {
		if (this.instruments.find(symbol) == null) {
			ErrorResponseException notFound = new ErrorResponseException(HttpStatus.NOT_FOUND);
			notFound.getBody().setDetail("Symbol %s is not traded here".formatted(symbol));
			throw notFound;
		}
	}

}
