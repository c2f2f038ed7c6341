package org.lymanscope.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkExceptionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 7.92 GiB",
        "CUDA error: out of memory",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
        "cuDNN error: CUDNN_STATUS_ALLOC_FAILED"
      })
  void lackOfMemoryIsTold(String words) {
    Throwable deep = new IllegalStateException("wrapped", new EngineException(words));
    assertThat(new NetworkException("Training failed.", deep).outOfMemory()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA error: an illegal memory access was encountered",
        "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"
      })
  void otherFailuresAreNone(String words) {
    assertThat(new NetworkException("Failed.", new EngineException(words)).outOfMemory()).isFalse();
    assertThat(new NetworkException(words).outOfMemory()).isFalse();
  }

  @Test
  void pyTorchsOwnWordsAreUnderstood() throws IOException {
    try (NDManager manager = TestModels.torch().newManager()) {
      EngineException real =
          catchThrowableOfType(
              EngineException.class, () -> manager.ones(new Shape(1L << 25, 1L << 25)));
      assertThat(new NetworkException("Training failed.", real).outOfMemory()).isTrue();
    }
  }
}
